import type { Office } from './article';

/** Invented: no such province, city, district or county exists. The numbers follow the real forms. */
const office = (
  host: string,
  name: string,
  rest: Omit<Office, 'host' | 'name' | 'police' | 'registration'>,
): Office => ({
  host,
  name,
  registration: `云ICP备0990${rest.code.slice(-4)}号-1`,
  police: `云公网安备 ${rest.code.slice(0, 6)}0200${rest.code.slice(-4)}号`,
  ...rest,
});

export const CITY = office('www.linjiang-demo.gov.cn', '麟江市人民政府', {
  sponsor: '麟江市人民政府办公室',
  code: '6799000001',
  phone: '0899-5550100',
});
export const JUSTICE = office('sfj.linjiang-demo.gov.cn', '麟江市司法局', {
  sponsor: '麟江市司法局',
  code: '6799000012',
  phone: '0899-5550112',
});
export const FINANCE = office('czj.linjiang-demo.gov.cn', '麟江市财政局', {
  sponsor: '麟江市财政局',
  code: '6799000015',
  phone: '0899-5550115',
});
export const STATISTICS = office('tjj.linjiang-demo.gov.cn', '麟江市统计局', {
  sponsor: '麟江市统计局',
  code: '6799000021',
  phone: '0899-5550121',
});
export const AUDIT = office('sjj.linjiang-demo.gov.cn', '麟江市审计局', {
  sponsor: '麟江市审计局',
  code: '6799000023',
  phone: '0899-5550123',
});
export const WATER = office('slj.linjiang-demo.gov.cn', '麟江市水利局', {
  sponsor: '麟江市水利局',
  code: '6799000018',
  phone: '0899-5550118',
});
export const DISTRICT = office('www.wanglan-demo.gov.cn', '麟江市望岚区人民政府', {
  sponsor: '麟江市望岚区人民政府办公室',
  code: '6799020001',
  phone: '0899-5550201',
});
export const COUNTY = office('www.qiyan-demo.gov.cn', '栖岩县人民政府', {
  sponsor: '栖岩县人民政府办公室',
  code: '6799230001',
  phone: '0899-5550301',
});
export const CROWN = {
  host: 'www.publications-demo.gov.uk',
  name: 'Publications Demonstration Service',
};
