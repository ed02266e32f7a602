import { expect, test } from 'vitest';
import { governmentOf, isOrganisation, isRegionName, splitJointIssuers } from './organisation';

test.each([
  '烟台市司法局',
  '应急管理部',
  '国务院',
  '海关总署',
  '中共烟台市委依法治市办',
  '海阳市人民政府办公室',
  '国家发展改革委',
  '国家统计局海阳调查队',
  '海阳市城管局（综合执法局）',
  '国网海阳市供电公司',
  '柳青街道办事处',
  '共青团中央',
  '海阳市人民代表大会常务委员会',
  '海阳市扶贫办',
  '人力资源和社会保障局',
])('%s is an organisation', (name) => expect(isOrganisation(name)).toBe(true));
test.each([
  '办公室',
  '本网',
  '我局',
  '坚持以人民为中心',
  '海阳日报社',
  '2022年',
  '张三',
  '加强机关党委',
  '局',
  '海阳市',
  '由财政局主办',
])('%s is none', (name) => expect(isOrganisation(name)).toBe(false));

test('places', () => {
  for (const name of [
    '海阳市',
    '深圳市宝安区',
    '阿坝藏族羌族自治州',
    '两江新区',
    '都昌街道',
    '中华人民共和国',
  ])
    expect(isRegionName(name)).toBe(true);
  for (const name of ['全市', '我市', '司法局', '关于']) expect(isRegionName(name)).toBe(false);
});

test('who governs a place', () => {
  expect(
    ['静海区', '浦东新区', '两江新区', '都昌街道', '兴安盟', '大兴安岭地区', '某县产业集聚区'].map(
      governmentOf,
    ),
  ).toEqual([
    '静海区人民政府',
    '浦东新区人民政府',
    '两江新区管理委员会',
    '都昌街道办事处',
    '兴安盟行政公署',
    '大兴安岭地区行政公署',
    '某县产业集聚区管理委员会',
  ]);
});

test('joint issuers are parted', () => {
  expect(splitJointIssuers('中共淮北市烈山区委 烈山区人民政府')).toEqual([
    '中共淮北市烈山区委',
    '烈山区人民政府',
  ]);
  expect(splitJointIssuers('中共淮北市烈山区委烈山区人民政府')).toEqual([
    '中共淮北市烈山区委',
    '烈山区人民政府',
  ]);
  expect(splitJointIssuers('海阳市统计局　国家统计局海阳调查队')).toEqual([
    '海阳市统计局',
    '国家统计局海阳调查队',
  ]);
  expect(splitJointIssuers('海阳市教育局、海阳市财政局')).toEqual(['海阳市教育局', '海阳市财政局']);
  expect(splitJointIssuers('海阳市 财政局')).toEqual(['海阳市财政局']);
});
