import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { writeAct } from '../../../api/written-acts/write-act.ts';
import type { WrittenActInput } from '../../../api/written-acts/written-act-input.ts';
import type { DocumentKind } from '../../../prisma/file-store.ts';
import { parseInstant } from '../../../domain/time/instant.ts';
import { pdfText } from './pdf-text.ts';
import { ACTS, SAMPLES } from './samples.ts';

/** What each document must say by law. @source domain/1-licensing-law §1.2, settled.md 42 */
const MANDATORY: Readonly<Record<DocumentKind, readonly string[]>> = {
  receipt: [
    '申请材料接收凭证',
    '2026年9月14日 10:05:07',
    '食品安全管理制度',
    '2026年9月21日以前（含当日）',
    '自收到申请材料之日起即为受理',
  ],
  accept: [
    '行政许可受理通知书',
    '自2026年9月15日起受理',
    '法定时限20 个工作日2026年10月20日',
    '承诺时限12 个工作日2026年10月9日',
    '监督投诉电话12345',
    '市场监管综合窗口 12 号',
    '作出准予决定后 60 天（自然日）内进行核查',
  ],
  requestCorrection: [
    '行政许可申请材料补正告知书',
    '全部内容，共 3 项',
    '缺少进货查验记录制度。',
    '请标注各功能区面积，单位为平方米。',
    '2026年9月30日以前（含当日）一次补齐',
    '补齐后重新起算 5 个工作日',
    '自收到全部补正材料之日起即为受理',
    '不再要求补正上列以外的内容',
  ],
  refuseAcceptance: [
    '行政许可不予受理决定书',
    '请向遵义市播州区市场监督管理局提出申请',
    '第三十二条第一款第（二）项',
    '六十日内依法申请行政复议',
    '六个月内依法向人民法院提起行政诉讼',
  ],
  extend: [
    '行政许可延期告知书',
    '复查安排在 10 月 26 日',
    '仁怀市市场监督管理局负责人岗',
    '延长 10 个工作日',
    '原法定最后一日2026年10月20日',
    '新法定最后一日2026年11月3日',
  ],
  grant: [
    '准予行政许可决定书',
    '《中华人民共和国食品安全法》第三十五条',
    '第三十八条第一款',
    '2026年10月23日以前（含当日）',
    '依法公开',
    '应缴城市道路占用费100.00 元',
  ],
  waiveFee: [
    '行政许可收费减免决定书',
    '某省城市道路占用费管理办法第九条',
    '减免金额40.00 元',
    '减免后应缴60.00 元',
    '抢修供水管道。',
  ],
  completePostCheck: [
    '责令限期整改通知书',
    '没有配备消毒设施。',
    '配备消毒设施并留存使用记录。',
    '2026年11月16日以前（含当日）',
    '六十日内依法申请行政复议',
  ],
  reportUp: [
    '初审意见报送书',
    '仁怀市自然资源局',
    '第四十三条',
    '全部申请材料共 4 项',
    '食品安全管理制度',
    '自报送之日起 20 个工作日',
    '2026年10月27日',
  ],
  declareNotNeeded: [
    '不需要行政许可告知书',
    '第三十二条第一款第（一）项',
    '不属于许可范围',
    '六十日内依法申请行政复议',
  ],
  terminate: ['终止办理行政许可决定书', '许可对象灭失', '楼房已经拆除', '六十日内依法申请行政复议'],
  refuse: [
    '不予行政许可决定书',
    '自2026年9月21日起依法视为受理',
    '食品处理区与卫生间直接相通',
    '《中华人民共和国食品安全法》第三十三条',
    '六十日内依法申请行政复议',
    '六个月内依法向人民法院提起行政诉讼',
  ],
  startSpecialProcedure: [
    '行政许可特别程序告知书',
    '第四十五条',
    '特别程序检验',
    '所需时间5 个工作日',
    '预计最后一日2026年9月22日',
    '法定时限改到2026年10月29日',
    '超过上述所需时间的部分，计入办理期限',
  ],
  offerHearing: [
    '行政许可听证权利告知书',
    '第四十七条第一款',
    '下游三户农田',
    '2026年9月22日以前（含当日）',
    '不承担组织听证的费用',
  ],
  scheduleHearing: [
    '行政许可听证通知书',
    '2026年10月13日 09:30',
    '三楼听证室',
    '听证主持人测试丁53',
    '有权申请回避',
    '根据听证笔录作出决定',
  ],
  holdHearing: [
    '行政许可听证笔录',
    '听证日期2026年10月13日',
    '农户代表：担心枯水期水量。',
    '签字或者盖章',
    '第四十八条第二款',
  ],
  notifyInterestedParty: ['行政许可利害关系人告知书', '测试村民小组', '第三十六条', '进行陈述和申辩'],
  startConsultation: ['行政许可征求意见函', '住房和城乡建设局', '禁采范围', '2026年9月22日'],
  certificate: ['食品经营许可证（演示）', '2026年10月12日至2031年10月11日', '不是法定许可证件'],
};

/** Lines break where they must: without spaces of the page, the sentence is whole. */
const textOf = async (act: WrittenActInput): Promise<string> => pdfText((await writeAct(act)).pdf);

test.each(ACTS.map((act) => [act.kind, act] as const))(
  'the PDF of %s says what the law wants in it',
  async (kind, act) => {
    const text = await textOf(act);

    for (const phrase of MANDATORY[kind]) expect(text).toContain(phrase);
    expect(text).not.toContain('?');
  },
);

test.each(ACTS.map((act) => [act.kind, act] as const))(
  'the PDF of %s is numbered, dated, and sealed with the word 演示',
  async (_kind, act) => {
    const { documentNo } = await writeAct(act);

    const text = await textOf(act);

    expect(text).toContain(documentNo);
    expect(text).toMatch(/仁怀市市场监督管理局2026年\d+月\d+日仁怀市市场监督管理局演示行政许可专用章/);
  },
);

test('the digest is that of the bytes', async () => {
  const { pdf, sha256 } = await writeAct(SAMPLES.accept);

  expect(sha256).toBe(createHash('sha256').update(pdf).digest('hex'));
});

test('the same act drawn again, later and beside others, has the same bytes', async () => {
  const first = await writeAct(SAMPLES.grant);
  await new Promise((resolve) => setTimeout(resolve, 1_100));

  const [second, other, third] = await Promise.all([
    writeAct(SAMPLES.grant),
    writeAct(SAMPLES.refuse),
    writeAct(SAMPLES.grant),
  ]);

  expect([second.sha256, third.sha256]).toEqual([first.sha256, first.sha256]);
  expect(other.sha256).not.toBe(first.sha256);
});

test('only a practice case carries the mark that it has no legal effect', async () => {
  const mark = '演练环境 · 不产生法律效力';

  const practice = await textOf({ ...SAMPLES.accept, practice: true });

  expect(practice).toContain(mark);
  expect(await textOf(SAMPLES.accept)).not.toContain(mark);
});

test('a date in a year without published holidays says that it is provisional', async () => {
  const note = '以国务院办公厅公布的放假安排为准';

  const provisional = await textOf({ ...SAMPLES.accept, provisional: true });

  expect(provisional).toContain(note);
  expect(await textOf(SAMPLES.accept)).not.toContain(note);
});

test('an item without a promise of its own says so in the acceptance notice', async () => {
  const text = await textOf({ ...SAMPLES.accept, promised: null });

  expect(text).toContain('承诺时限本事项没有另外承诺同法定时限');
});

test('what a permit costs, and whether it is checked afterwards, is said only where it is so', async () => {
  const free = await textOf({ ...SAMPLES.grant, fees: null });
  const nothing = await textOf({ ...SAMPLES.grant, fees: [] });

  expect(free).not.toContain('应缴');
  expect(nothing).toContain('应缴费用无');
  expect(await textOf({ ...SAMPLES.accept, checkedWithin: null })).not.toContain('书面承诺');
});

test('a report of emergency work is told until when the application must come, and no answer is promised before', async () => {
  const makeUpBy = parseInstant('2026-09-15T08:00:00+08:00');

  const text = await textOf({ ...SAMPLES.receipt, materials: [], makeUpBy });

  expect(text).toContain('紧急抢修报告');
  expect(text).toContain('2026年9月15日 08:00:00 前提交申请材料');
  expect(text).not.toContain('即为受理');
});

test('silence is called acceptance only where the law says so', async () => {
  const text = await textOf({ ...SAMPLES.requestCorrection, deemedAcceptance: false });

  expect(text).not.toContain('即为受理');
});

test('an application lapses only with a basis for it', async () => {
  const waiting = await textOf(SAMPLES.requestCorrection);
  const lapsing = await textOf({ ...SAMPLES.requestCorrection, lapseBasis: '《测试条例》第一条' });

  expect(waiting).toContain('申请不因此失效');
  expect(lapsing).toContain('根据《测试条例》第一条，视为撤回申请');
});

test('fifty defects stand on as many pages as they need, each page numbered', async () => {
  const defects = Array.from({ length: 50 }, (_, index) => ({
    material: `材料${String(index + 1)}`,
    problem: '不清楚。'.repeat(20),
    fix: '重新提交。'.repeat(20),
  }));

  const text = await textOf({ ...SAMPLES.requestCorrection, defects });

  expect(text).toContain('共 50 项');
  expect(text).toContain('材料50');
  expect(text).toMatch(/第 2 页，共 \d+ 页/);
});

test('what a person typed is printed as text, whatever it looks like', async () => {
  const reason = '<svg onload="x"> & {"image":"/etc/passwd"} 龘';

  const text = await textOf({ ...SAMPLES.refuse, reason, agencyName: '甲&乙<局>' });

  expect(text).toContain(reason);
  expect(text).toContain('甲&乙<局>');
});
