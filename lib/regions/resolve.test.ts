import { describe, expect, test } from 'vitest';
import type { Field, Fields } from '#lib/report/extraction';
import type { FieldName, ValueOf } from '#lib/report/terms';
import { chainOf, nameOf } from './divisions';
import table from './divisions.json';
import { placeIn } from './mentions';
import { placeReport } from './resolve';

const field = <T>(value: T): Field<T> => ({ value, source: 'label', raw: '', confidence: 1, rivals: [] });
const place = (values: { [N in FieldName]?: ValueOf<N> }, text = ''): Fields => {
  const fields = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, field(value)]),
  ) as Fields;
  return placeReport(fields, { url: 'https://www.example.gov.cn/', text });
};

describe('placeReport', () => {
  test('a full chain in the issuer', () => {
    const { region, regionName, regionPath } = place({ creators: ['深圳市宝安区人力资源局'] });
    expect(region).toMatchObject({ value: '440306', source: 'division', confidence: 0.95 });
    expect(regionName?.value).toBe('深圳市宝安区');
    expect(regionPath?.value).toEqual(['广东省', '深圳市', '宝安区']);
  });
  test('市中区 is four places, until the 索引号 says which', () => {
    const creators = ['市中区人力资源和社会保障局'];
    expect(placeIn(creators[0] ?? '')?.codes).toEqual(['370103', '370402', '511002', '511102']);
    expect(place({ creators }).region).toBeUndefined();
    expect(place({ creators, indexNumber: '370402/2022-00029' })).toMatchObject({
      region: { value: '370402' },
      regionName: { value: '枣庄市市中区' },
    });
    expect(place({ creators, siteIdentifier: '5110000012' }).region?.value).toBe('511002');
    expect(place({ creators }, '枣庄市委市政府高度重视').region?.value).toBe('370402');
  });
  test('朝阳区 stays open without a clue', () => {
    expect(place({ title: '朝阳区2022年法治政府建设年度报告' }).region).toBeUndefined();
    expect(
      place({ title: '朝阳区2022年法治政府建设年度报告', siteSponsor: '北京市朝阳区人民政府' }).region?.value,
    ).toBe('110105');
  });
  test('a missing ending is forgiven', () => {
    expect(place({ creators: ['烟台人力资源和社会保障局'] }).region).toMatchObject({
      value: '370600',
      confidence: 0.7,
    });
    expect(place({ creators: ['公安局'] }).region).toBeUndefined();
  });
  test('a zone without a code has a name and a path', () => {
    const fields = place({ creators: ['重庆两江新区劳动监察执法支队'], siteIdentifier: '5001070012' });
    expect(fields.region).toBeUndefined();
    expect(fields.regionName?.value).toBe('重庆两江新区');
    expect(fields.regionPath?.value).toEqual(['重庆市', '重庆两江新区']);
  });
  test('a zone that only the text names needs a text that speaks as that zone', () => {
    expect(place({}, '维护新区和谐稳定，举办两江新区讲堂').regionName).toMatchObject({
      value: '重庆两江新区',
      confidence: 0.45,
    });
    expect(place({}, '学习两江新区经验').regionName).toBeUndefined();
  });
  test('codes of the site, the stronger first', () => {
    expect(
      place({ creators: ['人力资源和社会保障局'], indexNumber: '11620300013909010R/2025-48086' }).region
        ?.value,
    ).toBe('620300');
    expect(
      place({ siteIdentifier: '3706000010', siteRegistration: '京公网安备11010202000001号' }).region,
    ).toMatchObject({
      value: '370600',
      rivals: [{ value: '110102' }],
    });
    expect(place({ siteRegistration: '蜀ICP备05060933号' }).region).toBeUndefined();
    expect(place({ siteRegistration: '蜀ICP备05060933号 川公网安备51090302000210号' }).region?.value).toBe(
      '510903',
    );
    expect(place({ siteIdentifier: 'bm01000001' }).region).toBeUndefined();
  });
  test('name against site: the name wins, the conflict is kept', () => {
    const { region } = place({ creators: ['杭州市财政局'], siteIdentifier: '3706000010' });
    expect(region).toMatchObject({ value: '330100', confidence: 0.7, rivals: [{ value: '370600' }] });
  });
  test('two clues for one place make it sure', () => {
    expect(place({ creators: ['杭州市财政局'], siteIdentifier: '3301000010' }).region?.confidence).toBe(0.98);
  });
  test('historic names keep their code', () =>
    expect(place({ creators: ['莱芜市财政局'] }).region?.value).toBe('371200'));
  test('nothing known, nothing added', () =>
    expect(place({ title: '通知' })).toEqual({ title: field('通知') }));
});

describe('divisions', () => {
  test('no pseudo names, six digits, every county below a province', () => {
    for (const [code, name] of Object.entries(table.places)) {
      expect(code).toMatch(/^\d{6}$/);
      expect(name).not.toMatch(/^(?:市辖区|县)$|直辖/);
      expect(nameOf(chainOf(code)[0] ?? '')).toBeDefined();
    }
    expect(Object.keys(table.places).length).toBeGreaterThan(3200);
  });
  test('names without their nations, bodies of the centre, places inside a name', () => {
    expect(placeIn('道真自治县财政局')?.codes).toEqual(['520325']);
    expect(placeIn('国家税务总局烟台市税务局')?.codes).toEqual(['370600']);
    expect(placeIn('国网河南省电力公司柘城县供电公司')?.codes).toEqual(['411424']);
    expect(placeIn('应急管理部')).toBeNull();
  });
});
