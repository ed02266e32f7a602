import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { squeeze } from '#lib/text/fold';
import { cleanTitle, parseTitle } from './title';

type Case = [title: string, type: string, issuer: string | null, period: string | null];

/** Joint issuers may be joined by a space; brackets may be of any width. */
const same = (issuer: string | null): string | null => issuer && squeeze(issuer).replace(/[\s、]/gu, '');

const REPORTS: Case[] = [
  [
    '市中区人力资源和社会保障局2021年度法治政府建设情况报告',
    'rule_of_law_annual',
    '市中区人力资源和社会保障局',
    '2021',
  ],
  ['静海区2023年度法治政府建设情况报告', 'rule_of_law_annual', '静海区人民政府', '2023'],
  ['烟台市司法局关于2022年度法治政府建设情况的报告', 'rule_of_law_annual', '烟台市司法局', '2022'],
  [
    '中共淮北市烈山区委 烈山区人民政府关于2024年法治政府建设情况的报告',
    'rule_of_law_annual',
    '中共淮北市烈山区委烈山区人民政府',
    '2024',
  ],
  [
    '杭州市人力资源和社会保障局关于2019年法治政府建设情况的报告',
    'rule_of_law_annual',
    '杭州市人力资源和社会保障局',
    '2019',
  ],
  ['2020年法治政府建设工作总结', 'rule_of_law_annual', null, '2020'],
  [
    '深圳市宝安区人力资源局2023年法治政府建设年度报告',
    'rule_of_law_annual',
    '深圳市宝安区人力资源局',
    '2023',
  ],
  ['应急管理部2025年法治政府建设年度报告', 'rule_of_law_annual', '应急管理部', '2025'],
  ['关于2022年度推进法治政府建设工作情况的报告', 'rule_of_law_annual', null, '2022'],
  ['二〇二一年度法治政府建设年度报告', 'rule_of_law_annual', null, '2021'],
  [
    '重庆两江新区劳动监察执法支队2020年依法治区工作总结',
    'rule_of_law_annual',
    '重庆两江新区劳动监察执法支队',
    '2020',
  ],
  ['烟台市2016年依法行政工作报告', 'rule_of_law_annual', '烟台市人民政府', '2016'],
  ['2022年上海市政府信息公开工作年度报告', 'ogi_annual', '上海市人民政府', '2022'],
  [
    '遵义市人力资源和社会保障局2021年政府信息公开工作年度报告',
    'ogi_annual',
    '遵义市人力资源和社会保障局',
    '2021',
  ],
  ['镇巴县教育局2023年度政府信息公开年报', 'ogi_annual', '镇巴县教育局', '2023'],
  ['芝罘区政府信息公开工作年度报告(2022年度)', 'ogi_annual', '芝罘区人民政府', '2022'],
  [
    '国家税务总局烟台市税务局2022年政府信息公开工作年度报告',
    'ogi_annual',
    '国家税务总局烟台市税务局',
    '2022',
  ],
  ['怀化市2021年政府信息公开工作年度报告', 'ogi_annual', '怀化市人民政府', '2021'],
  ['２０１９年政府信息公开工作年度报告', 'ogi_annual', null, '2019'],
  ['政府工作报告(2023年)', 'gov_work_report', null, '2023'],
  ['2023年西安市政府工作报告', 'gov_work_report', '西安市人民政府', '2023'],
  ['烟台市2024年政府工作报告', 'gov_work_report', '烟台市人民政府', '2024'],
  ['政府工作报告——2023年1月10日在杭州市第十四届人民代表大会第三次会议上', 'gov_work_report', null, '2023'],
  ['柞水县审计局2020年部门决算', 'final_accounts', '柞水县审计局', '2020'],
  [
    '杭州市钱塘区综合行政执法局(杭州市钱塘区城市管理局)2021年度部门决算',
    'final_accounts',
    '杭州市钱塘区综合行政执法局(杭州市钱塘区城市管理局)',
    '2021',
  ],
  ['2021年湛江市人民政府行政服务中心部门决算', 'final_accounts', '湛江市人民政府行政服务中心', '2021'],
  ['2023年度泸州市中医医院单位决算', 'final_accounts', '泸州市中医医院', '2023'],
  ['烟台市财政局2024年部门预算', 'budget', '烟台市财政局', '2024'],
  ['2024年度烟台市司法局部门预算公开', 'budget', '烟台市司法局', '2024'],
  ['关于烟台市2023年预算执行情况和2024年预算草案的报告', 'budget_execution_draft', null, '2023'],
  ['关于山东省2017年度省级预算执行和其他财政收支的审计工作报告', 'audit_report', null, '2017'],
  [
    '广东省人民政府关于2022年度省级预算执行和其他财政收支的审计工作报告',
    'audit_report',
    '广东省人民政府',
    '2022',
  ],
  ['关于2022年度区本级预算执行和其他财政收支的审计报告', 'audit_report', null, '2022'],
  ['关于2022年度市级预算执行和其他财政收支审计查出问题整改情况的报告', 'audit_rectification', null, '2022'],
  ['柞水县审计局2023年第2号审计结果公告', 'audit_report', '柞水县审计局', '2023'],
  ['中华人民共和国2022年国民经济和社会发展统计公报', 'stat_communique', null, '2022'],
  ['2022年烟台市国民经济和社会发展统计公报', 'stat_communique', null, '2022'],
  ['烟台市第七次全国人口普查公报(第一号)', 'stat_communique', null, null],
  [
    '关于烟台市2022年国民经济和社会发展计划执行情况与2023年国民经济和社会发展计划草案的报告',
    'plan_execution',
    null,
    '2022',
  ],
  ['2022年烟台市生态环境状况公报', 'env_bulletin', null, '2022'],
  ['威海市水利局2021年水资源公报', 'env_bulletin', '威海市水利局', '2021'],
  ['烟台市人民政府门户网站政府网站工作年度报表(2023年度)', 'website_annual_form', '烟台市人民政府', '2023'],
  ['山东省政府网站监管年度报表(2022年度)', 'website_annual_form', null, '2022'],
  ['烟台市财政局2022年度部门整体支出绩效评价报告', 'performance_eval', '烟台市财政局', '2022'],
  ['2022年度项目支出绩效自评报告', 'performance_eval', null, '2022'],
  ['芝罘区司法局2022年工作总结和2023年工作计划', 'work_summary', '芝罘区司法局', '2022'],
  ['泉州市文化和旅游局2023年上半年工作总结', 'work_summary', '泉州市文化和旅游局', '2023-01/2023-06'],
  ['井研县农业农村局2023年第三季度工作情况报告', 'work_summary', '井研县农业农村局', '2023-07/2023-09'],
  ['西王庄街道办事处2022年度工作总结', 'work_summary', '西王庄街道办事处', '2022'],
  ['烟台市2022年行政复议与行政应诉案件分析报告', 'admin_review_report', null, '2022'],
  ['威海市公安局2022年行政执法统计年报', 'law_enforcement_stats', '威海市公安局', '2022'],
  ['关于2022年度国有资产管理情况的综合报告', 'state_assets_report', null, '2022'],
  ['柞水县“5·12”较大道路交通事故调查报告', 'incident_investigation', null, null],
  ['烟台市科技局2022年人大代表建议政协提案办理情况报告', 'proposal_handling', '烟台市科技局', '2022'],
  ['2019-2021年烟台市知识产权保护状况白皮书', 'other_report', null, '2019/2021'],
  ['烟台市教育局关于“十三五”期间法治政府建设情况的报告', 'rule_of_law_annual', '烟台市教育局', '2016/2020'],
  ['宝安区2023年法治政府建设年度报告 - 宝安区人民政府', 'rule_of_law_annual', '宝安区人民政府', '2023'],
  ['【图文】镇巴县2022年法治政府建设年度报告', 'rule_of_law_annual', '镇巴县人民政府', '2022'],
  ['烟台市人民政府办公室2022年政府信息公开工作年度报告.docx', 'ogi_annual', '烟台市人民政府办公室', '2022'],
  [
    '烟台市住房和城乡建设局2022年度法治政府建设工作情况报告(公开稿)',
    'rule_of_law_annual',
    '烟台市住房和城乡建设局',
    '2022',
  ],
  [
    '中共烟台市委依法治市办关于2022年法治政府建设情况的报告',
    'rule_of_law_annual',
    '中共烟台市委依法治市办',
    '2022',
  ],
  [
    '浙江省人力资源和社会保障厅关于报送2022年度法治政府建设情况的报告',
    'rule_of_law_annual',
    '浙江省人力资源和社会保障厅',
    '2022',
  ],
  ['烟台市市场监督管理局2022年度法治政府建设工作报告', 'rule_of_law_annual', '烟台市市场监督管理局', '2022'],
  ['国家发展改革委2021年度推进法治政府建设进展情况', 'rule_of_law_annual', '国家发展改革委', '2021'],
  ['新疆维吾尔自治区2022年法治政府建设情况报告', 'rule_of_law_annual', '新疆维吾尔自治区人民政府', '2022'],
  [
    '阿坝藏族羌族自治州2021年法治政府建设情况报告',
    'rule_of_law_annual',
    '阿坝藏族羌族自治州人民政府',
    '2021',
  ],
  ['两江新区2022年法治政府建设年度报告', 'rule_of_law_annual', '两江新区管理委员会', '2022'],
  ['2023年度法治政府建设情况', 'rule_of_law_annual', null, '2023'],
  ['江苏省司法厅2020年法治政府建设年度报告', 'rule_of_law_annual', '江苏省司法厅', '2020'],
  ['上海市浦东新区2022年政府信息公开工作年度报告', 'ogi_annual', '上海市浦东新区人民政府', '2022'],
  ['海关总署2023年政府信息公开工作年度报告', 'ogi_annual', '海关总署', '2023'],
  ['昌邑市都昌街道2022年政府信息公开工作年度报告', 'ogi_annual', '昌邑市都昌街道办事处', '2022'],
  ['2021年国务院政府工作报告', 'gov_work_report', '国务院', '2021'],
  ['烟台市2022年全市和市级财政决算', 'final_accounts', null, '2022'],
  ['烟台市司法局2022年度“三公”经费决算公开', 'final_accounts', '烟台市司法局', '2022'],
  ['关于2023年烟台市市级预算执行情况的报告', 'budget_execution_draft', null, '2023'],
  ['烟台市民政局2022年度行政执法工作情况报告', 'law_enforcement_stats', '烟台市民政局', '2022'],
  ['烟台市商务局2022年1-6月工作总结', 'work_summary', '烟台市商务局', '2022-01/2022-06'],
];

const OTHERS: [title: string, rejection: string | null][] = [
  ['关于做好2021年政府信息公开工作年度报告编制发布工作的通知', 'request_notice'],
  ['关于报送2020年工作总结和2021年工作建议的通知', 'request_notice'],
  [
    '国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
    'request_notice',
  ],
  [
    '【文字解读】《中共淮北市烈山区委烈山区人民政府关于2024年法治政府建设情况的报告》文件解读',
    'interpretation',
  ],
  ['一图读懂2023年政府工作报告', 'interpretation'],
  ['烟台市政府常务会议审议2022年法治政府建设情况报告', 'news'],
  ['我市发布2022年度法治政府建设年度报告', 'news'],
  ['风高浪急彰显韧劲踔厉奋发再创新绩——《2022年国民经济和社会发展统计公报》评读', null],
  ['镇巴县召开2022年度工作总结大会', 'event'],
  ['学习贯彻党的二十大精神宣讲报告会在我市举行', 'event'],
  ['某化工项目环境影响报告书受理公示', 'eia'],
  ['关于政府工作报告的决议', 'resolution'],
  ['淮北市法治政府建设年度报告制定和公开工作办法', 'guide'],
  ['深圳市法治政府建设年度报告事项指引(试行)', 'guide'],
  ['2018年法治政府建设工作要点', 'guide'],
  ['贯彻落实2023年政府工作报告重点任务分工方案', 'guide'],
  ['金昌市2022年法治政府建设实施方案', 'guide'],
  ['法治政府建设年度报告', 'column'],
  ['2021年度', 'column'],
  ['政府信息公开年报', 'column'],
  ['烟台市司法局局长2022年度述职述廉述法报告', 'personnel'],
  ['关于《保山市2023年政府工作报告(征求意见稿)》公开征求意见的公告', null],
  ['烟台市2023年部门预算编制说明', null],
  ['井研县司法局多举措做好年度法治政府建设报告的审查备案工作', null],
  ['关于印发《烟台市2023年政府工作报告》的通知', 'request_notice'],
  ['市司法局组织学习2023年政府工作报告', 'news'],
  ['代表热议政府工作报告', null],
  ['2022年法治政府建设年度报告公示栏', null],
  ['烟台市2024年法治政府建设年度报告编制模板', 'guide'],
];

describe('titles of reports', () => {
  test.each(REPORTS)('%s', (title, type, issuer, period) => {
    const parsed = parseTitle(title);
    expect([parsed.isReport, parsed.type, same(parsed.issuer), parsed.period]).toEqual([
      true,
      type,
      same(issuer),
      period,
    ]);
  });
});

describe('titles of other pages', () => {
  test.each(OTHERS)('%s', (title, rejection) => {
    const parsed = parseTitle(title);
    expect(parsed.isReport).toBe(false);
    if (rejection) expect(parsed.rejection).toBe(rejection);
  });
});

const folder = new URL('../../../shared/reference/prototype/', import.meta.url);

describe.skipIf(!existsSync(folder))('title collections (../shared is absent: skipped)', () => {
  test.each(['title-cases.json', 'holdout.json'])('%s', (file) => {
    type Row = [string, string | null, string | null, string | null, (string | null)?];
    const rows = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Row[];
    const wrong = rows.filter(([title, type, issuer, period, rejection]) => {
      const parsed = parseTitle(title);
      if (type === null) return parsed.isReport || (rejection && parsed.rejection !== rejection);
      return (
        !parsed.isReport ||
        parsed.type !== type ||
        same(parsed.issuer) !== same(issuer) ||
        parsed.period !== period
      );
    });
    expect(wrong.map(([title]) => title)).toEqual([]);
  });
});

describe('what a title says besides', () => {
  test('the plan year of an execution report', () => {
    expect(parseTitle('关于烟台市2023年预算执行情况和2024年预算草案的报告').planPeriod).toBe('2024');
    expect(parseTitle('烟台市司法局关于2022年度法治政府建设情况的报告').planPeriod).toBeNull();
  });
  test('an inferred issuer is marked, and the place is told', () => {
    const parsed = parseTitle('静海区2023年度法治政府建设情况报告');
    expect(parsed).toMatchObject({ issuer: '静海区人民政府', issuerInferred: true, region: '静海区' });
    expect(parseTitle('2022年海阳市国民经济和社会发展统计公报')).toMatchObject({
      issuer: null,
      region: '海阳市',
    });
  });
  test('issuers of a development zone and of an office', () => {
    expect(parseTitle('东海县产业集聚区2017政府信息公开工作年度报告').issuer).toBe(
      '东海县产业集聚区管理委员会',
    );
    expect(parseTitle('东海县扶贫办2017年政府信息年度报告')).toMatchObject({
      type: 'ogi_annual',
      issuer: '东海县扶贫办',
    });
  });
  test('types of English titles', () => {
    const types = [
      'Annual Report 2022 to 2023',
      'Crime statistics: March 2021',
      'Audit report on grants',
      'Evaluation of the youth fund',
    ];
    expect(types.map((title) => parseTitle(title).type)).toEqual([
      'annual_report',
      'statistical_release',
      'audit_report',
      'evaluation',
    ]);
    expect(parseTitle('Annual Report 2022 to 2023').period).toBe('2022/2023');
    expect(parseTitle('Opening hours of the registry')).toMatchObject({ isReport: false, type: null });
  });
});

describe('cleaning', () => {
  test.each([
    ['宝安区2023年法治政府建设年度报告 - 宝安区人民政府', '宝安区2023年法治政府建设年度报告'],
    ['东海县财政局2022年部门决算_信息公开_东海县政府门户网站', '东海县财政局2022年部门决算'],
    ['【图文】海阳市２０２２年法治政府建设（年度）报告', '海阳市２０２２年法治政府建设（年度）报告'],
    ['海阳市　人民政府 2022 年政府工作报告。', '海阳市人民政府2022年政府工作报告'],
    ['2018年教育事业发展统计公报[1]', '2018年教育事业发展统计公报'],
    ['标　题：海阳市2022年工作总结.docx', '海阳市2022年工作总结'],
    ['Crime in 2021 - GOV.UK', 'Crime in 2021'],
  ])('%s', (raw, clean) => expect(cleanTitle(raw)).toBe(clean));

  test('the issuer keeps the characters of the page', () => {
    const title = '海阳市城管局（综合执法局）2022年度法治政府建设工作报告';
    expect(parseTitle(title).issuer).toBe('海阳市城管局（综合执法局）');
  });
});
