/** A national new area: it has a government of its own and no code in GB/T 2260. */
export interface Zone {
  /** Official name, as it stands in documents. */
  name: string;
  /** The part that alone identifies it. */
  short: string;
  /** Code of the division that it lies in. */
  parent: string;
}

const zone = (name: string, short: string, parent: string): Zone => ({ name, short, parent });

/** National new areas and the two cooperation zones of Guangdong. 浦东 and 滨海 are districts with codes. */
export const ZONES: readonly Zone[] = [
  zone('重庆两江新区', '两江新区', '500000'),
  zone('浙江舟山群岛新区', '舟山群岛新区', '330900'),
  zone('兰州新区', '兰州新区', '620100'),
  zone('广州南沙新区', '南沙新区', '440100'),
  zone('陕西西咸新区', '西咸新区', '610000'),
  zone('贵州贵安新区', '贵安新区', '520000'),
  zone('青岛西海岸新区', '西海岸新区', '370200'),
  zone('大连金普新区', '金普新区', '210200'),
  zone('四川天府新区', '天府新区', '510000'),
  zone('湖南湘江新区', '湘江新区', '430100'),
  zone('南京江北新区', '江北新区', '320100'),
  zone('福州新区', '福州新区', '350100'),
  zone('云南滇中新区', '滇中新区', '530000'),
  zone('哈尔滨新区', '哈尔滨新区', '230100'),
  zone('长春新区', '长春新区', '220100'),
  zone('江西赣江新区', '赣江新区', '360000'),
  zone('河北雄安新区', '雄安新区', '130600'),
  zone('横琴粤澳深度合作区', '横琴粤澳深度合作区', '440400'),
  zone('前海深港现代服务业合作区', '前海深港现代服务业合作区', '440300'),
];

/** Divisions that reports since 2008 name and that are gone or renamed; the code is the one they had. */
export const HISTORIC: readonly (readonly [code: string, name: string])[] = [
  ['110103', '崇文区'],
  ['110104', '宣武区'],
  ['120107', '塘沽区'],
  ['120108', '汉沽区'],
  ['120109', '大港区'],
  ['310103', '卢湾区'],
  ['310108', '闸北区'],
  ['310119', '南汇区'],
  ['310230', '崇明县'],
  ['330103', '下城区'],
  ['330104', '江干区'],
  ['341400', '巢湖市'],
  ['370634', '长岛县'],
  ['370684', '蓬莱市'],
  ['371200', '莱芜市'],
];

/** Names without an ending that districts bear as often as the city of that name. */
export const SHARED_STEMS: ReadonlySet<string> = new Set(['朝阳', '中山']);
