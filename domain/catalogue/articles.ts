/** 依据: the law that items and findings name, by key. A citation is a key and an article, so that it can be looked up. */

export const SOURCE_TYPES = [
  '法律',
  '行政法规',
  '国务院决定',
  '地方性法规',
  '省级政府规章',
  '地方政府规章',
  '部门规章',
  '规范性文件',
] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];

interface Source {
  readonly title: string;
  /** 设计: our own rule where no law speaks. */
  readonly type: SourceType | '设计';
}

/** Keys as in domain/seed/README.md of the founders, with the type of each text. */
export const SOURCES = {
  LIC: { title: '中华人民共和国行政许可法', type: '法律' },
  CIV: { title: '中华人民共和国民法典', type: '法律' },
  BIZ: { title: '优化营商环境条例', type: '行政法规' },
  REG: { title: '中华人民共和国市场主体登记管理条例', type: '行政法规' },
  REGR: { title: '中华人民共和国市场主体登记管理条例实施细则', type: '部门规章' },
  FOOD: { title: '中华人民共和国食品安全法', type: '法律' },
  FOODR: { title: '中华人民共和国食品安全法实施条例', type: '行政法规' },
  PUB: { title: '公共场所卫生管理条例', type: '行政法规' },
  BUILD: { title: '中华人民共和国建筑法', type: '法律' },
  WLAW: { title: '中华人民共和国水法', type: '法律' },
  WATER: { title: '取水许可和水资源费征收管理条例', type: '行政法规' },
  RTAX: { title: '中华人民共和国资源税法', type: '法律' },
  DRAIN: { title: '城镇排水与污水处理条例', type: '行政法规' },
  FOREST: { title: '中华人民共和国森林法', type: '法律' },
  ENT: { title: '娱乐场所管理条例', type: '行政法规' },
  ROADT: { title: '中华人民共和国道路运输条例', type: '行政法规' },
  ROAD: { title: '城市道路管理条例', type: '行政法规' },
  PRIV: { title: '中华人民共和国民办教育促进法', type: '法律' },
  PRIVR: { title: '中华人民共和国民办教育促进法实施条例', type: '行政法规' },
  PRE: { title: '中华人民共和国学前教育法', type: '法律' },
  PLAN: { title: '中华人民共和国城乡规划法', type: '法律' },
  LAND: { title: '中华人民共和国土地管理法', type: '法律' },
  AID: { title: '社会救助暂行办法', type: '行政法规' },
  URB: { title: '城市居民最低生活保障条例', type: '行政法规' },
  VET: { title: '中华人民共和国动物防疫法', type: '法律' },
  POLL: { title: '排污许可管理条例', type: '行政法规' },
  FOODM: { title: '食品经营许可和备案管理办法（2023年市场监管总局令第78号）', type: '部门规章' },
  PUBM: { title: '公共场所卫生管理条例实施细则', type: '部门规章' },
  DRAINM: {
    title: '城镇污水排入排水管网许可管理办法（2015年令第21号，2022年令第56号修正）',
    type: '部门规章',
  },
  ENTM: { title: '娱乐场所管理办法（2022年修订）', type: '部门规章' },
  VETM: { title: '动物检疫管理办法（2022年农业农村部令第7号）', type: '部门规章' },
  WATERM: { title: '建设项目水资源论证相关部门规章', type: '部门规章' },
  HOUSE: { title: '本目录规则', type: '设计' },
} as const satisfies Readonly<Record<string, Source>>;
export type SourceKey = keyof typeof SOURCES;

/** Where a rule stands: 行政许可法 第42条第1款 is `{ source: 'LIC', article: '第四十二条第一款' }`. */
export interface Article {
  readonly source: SourceKey;
  readonly article: string;
}

export function isSourceKey(key: unknown): key is SourceKey {
  return typeof key === 'string' && Object.hasOwn(SOURCES, key);
}

/** 法律、行政法规、地方性法规: what 行政许可法 means by 法律、法规 where it lets them say otherwise. */
export function isStatute(type: string | undefined): boolean {
  return type === '法律' || type === '行政法规' || type === '地方性法规';
}
