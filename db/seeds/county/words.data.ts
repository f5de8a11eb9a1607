/** What the office's people say. Words in braces are filled in: {lead} unit, {noun} subject, {days} limit, {place} place. */

/** The office's summary of a paper, by its form. */
export const SUMMARIES: Readonly<Record<string, readonly string[]>> = {
  n: [
    '来文要求各地做好{noun}工作，压实责任、按时报送情况。',
    '通知就{noun}作出部署，明确了任务分工和完成时限。',
    '来文要求迅速组织开展{noun}，确保取得实效。',
  ],
  p: [
    '方案明确了{noun}的目标、重点任务和保障措施，要求各县制定落实办法。',
    '上级印发{noun}方案，我县涉及任务若干项，需对表认领。',
  ],
  s: ['来文要求报送{noun}有关情况，逾期未报将通报。', '上级调度{noun}情况，需按附表填报并经主要负责人审签。'],
  m: [
    '上级召开{noun}会议，需分管领导参会并准备发言材料。',
    '会议以视频形式召开，县设分会场，有关单位主要负责人参加。',
  ],
  b: [
    '通报指出了{noun}中的共性问题，我县有关事项被列入整改清单。',
    '通报肯定成绩、点出不足，要求对照检查、限期整改。',
  ],
  r: ['报告了{noun}进展、存在问题和下步打算。', '报告反映{noun}总体平稳，个别环节进度偏慢，请县政府协调。'],
  f: ['来文反映{noun}资金缺口较大，请求县政府予以支持。', '因财力有限，请求县财政安排专项资金用于{noun}。'],
  a: ['就{noun}有关事项请示县政府审批。', '送审稿已征求有关单位意见并作合法性审查，提请县政府审定。'],
  c: ['来函就{noun}征求我县意见，请按时反馈。', '来函商请我县支持配合{noun}工作。'],
};

/** What the leader may tap when it is to be handled. */
export const TO_HANDLE = [
  '请{lead}牵头{besides}，抓好落实，{days}日内报结果',
  '请{lead}牵头办理{besides}，{days}日内办结并书面反馈',
  '请{lead}对照要求逐项落实{besides}，{days}日内报办理情况',
] as const;
export const TO_GUIDE = [
  '请{lead}阅研，提出贯彻意见',
  '请{lead}按职责办理',
  '请{lead}研究，按规定程序办理',
] as const;
export const TO_READ = ['请有关领导阅知', '已阅，转{lead}知悉', '阅存'] as const;

/** What a leader writes on what is to be handled. */
export const INSTRUCTIONS = [
  '请{lead}牵头抓落实，逐项建账、逐项销号。',
  '此事关系群众切身利益，务必办实办好，结果报我。',
  '要举一反三，把同类问题一并排查到位，防止反弹。',
  '责任要到人，时限要到天，{days}天后我看结果。',
  '请{lead}会同有关单位现场研究，拿出具体办法。',
  '抓紧办理，不得层层转文，办理情况按时报告。',
  '上级高度重视，请逐条对照检查，存在的问题限期整改。',
  '请{lead}认真核实，情况属实的要一抓到底。',
  '先把底数摸清，再分类处置，注意方式方法。',
  '资金要用在刀刃上，请{lead}严格把关后按程序报批。',
  '同意拟办意见，请督查科跟踪问效。',
  '时间紧任务重，请{lead}主要负责同志亲自抓。',
  '要主动对接上级部门，争取支持，重要情况随时报告。',
  '请属地和部门同向发力，不留死角。',
] as const;

/** What a leader writes on what is to be read or guided. */
export const REMARKS = [
  '已阅。',
  '请{lead}阅研。',
  '同意。',
  '按规定办理。',
  '请有关同志阅。',
  '转{lead}阅处。',
  '请结合实际抓好贯彻。',
  '知悉，存档备查。',
  '请{lead}提出意见。',
  '按程序报批。',
] as const;

/** Side remarks for the office alone. */
export const ASIDES = [
  '办公室盯紧一点，到期提醒我。',
  '下次常务会议前给我一个进展。',
  '此件先不扩大范围。',
  '请督查科到现场看一次，不要只看材料。',
] as const;

/** The director on proposals. */
export const REVIEWS = [
  '',
  '',
  '',
  '同意拟办意见，呈领导批示。',
  '请领导阅示。',
  '拟办意见可行，呈示。',
  '建议由分管领导牵头协调。',
] as const;
export const RETURNED_PROPOSALS = [
  '承办单位不准，{noun}主管单位请再核对后重拟。',
  '时限与来文要求不一致，请改为来文规定的时间。',
  '请补充前期办理情况，再呈。',
  '涉及多个单位的要明确牵头单位，请重拟。',
] as const;
export const PASSED_ON = [
  '请主要领导阅示。',
  '请分管同志阅研后办理。',
  '此件涉及面广，请一并阅示。',
] as const;
export const CONCLUSIONS = ['', '', '已按批示办结。', '已办结，转存档。', '有关单位已反馈，办结。'] as const;

/** What the supervisor asks of the lead unit and of those beside it. */
export const DEMANDS_LEAD = [
  '牵头落实领导批示，逐项列出任务、责任人和完成时间，形成{noun}办理情况报告。',
  '对{noun}进行全面排查，建立问题台账，能立即整改的立行立改，一时难以整改的明确时限。',
  '会同有关单位研究{noun}具体措施，按时报送办理结果并附佐证材料。',
  '对照来文逐条落实，重点说明已完成事项、未完成原因和下步打算。',
] as const;
export const DEMANDS_BESIDE = [
  '配合牵头单位做好本单位职责内工作，按时反馈。',
  '落实所需经费和要素保障，说明安排情况。',
  '提供有关数据和情况，配合开展现场核查。',
  '按职责分工抓好监管，发现问题及时移送。',
] as const;
export const RETURNED_INITIATIONS = [
  '反馈时限请按领导批示的时间写。',
  '牵头单位和配合单位的任务要分开写清楚。',
] as const;

/** Units at work. */
export const ASSIGNED = [
  '',
  '',
  '请按通知要求抓紧办理。',
  '请会同有关股室办理，按时报局办公室。',
  '请实地核查后起草反馈。',
] as const;
export const REPORTS = [
  '已按要求开展{noun}。共排查{n}处（项），发现问题{m}个，已整改{k}个，其余已明确责任人和完成时限。佐证材料附后。',
  '收到通知后，我单位召开专题会议研究部署{noun}，成立工作专班，制定任务清单{m}项，现已全部完成。',
  '{noun}已于近日完成，现场核验合格。下一步将建立长效机制，每月巡查一次，防止问题反弹。',
  '关于{noun}，已落实资金{n}万元，完成主体工作，剩余扫尾工程正在抓紧施工。有关台账和照片附后。',
  '经核查，反映的{m}个问题属实，已督促责任单位整改到位{k}个；其余因受天气影响，正在倒排工期推进。',
] as const;
export const SIGNED = ['', '', '同意报送。', '情况属实，同意报出。'] as const;
export const RETURNED_REPORTS = [
  '数据与台账不一致，请核对。',
  '整改完成情况要写清楚，不要笼统。',
  '佐证材料不够，补充现场照片后再报。',
] as const;
export const ACCEPTED = ['', '', '经核查，情况属实，予以办结。', '已电话核实，材料齐全。'] as const;
export const RETURNED_ANSWERS = [
  '现场核查发现仍有问题未整改到位，请重新办理。',
  '反馈内容与批示要求不对应，请逐条说明。',
  '未附佐证材料，不能认定办结，请补充。',
  '只有计划没有结果，请办结后再报。',
] as const;
export const OBJECTIONS = [
  '该事项主管职责在其他单位，我单位仅负责配合，请调整牵头单位。',
  '“三定”规定明确此项职能已划转，请予改派。',
  '时限过紧，涉及招标程序，确难按期完成，请予调整。',
] as const;
export const UPHELD = [
  '经与编制部门核对，职责在你单位，维持交办。',
  '属地和行业监管均有责任，请先行牵头办理。',
] as const;
export const REASSIGNED = ['异议成立，改由主管单位牵头办理。', '职责确已划转，同意改派。'] as const;
export const EXTENSIONS = [
  '因持续降雨无法施工，需延长时间完成现场整改。',
  '涉及项目招标，程序尚未走完，申请延期。',
  '需待上级批复后方可实施，申请延期。',
  '涉及农户较多，协商尚需时间，申请延期。',
] as const;
export const GRANTED = ['同意，请倒排工期，不再延期。', '情况属实，同意延期。'] as const;
export const REFUSED = [
  '该项工作已有安排，不同意延期，请加快办理。',
  '延期理由不充分，请按原时限完成。',
] as const;
export const CHASED = [
  '临近时限，请抓紧反馈。',
  '已超过办理时限，请今日内说明情况。',
  '领导再次过问，请尽快报送办理结果。',
] as const;
export const COMPILED = [
  '关于{noun}批示件，{units}已按要求办理并反馈。主要措施：一是压实责任，二是逐项整改，三是建立长效机制。经核查，情况属实，建议办结。',
  '{units}围绕{noun}开展了排查整改，问题已基本解决，个别事项正在持续推进，督查科将继续跟踪。',
  '按照批示要求，督查科对{noun}办理情况进行了核查，{units}工作落实到位，群众反映较好。',
] as const;
export const RETURNED_COMPILED = [
  '专报请压缩到一页，突出结果。',
  '未办结的事项要写明责任单位和完成时间。',
] as const;
export const NOTED = ['', '', '已阅。', '很好，注意巩固成果。', '知悉，继续跟踪。'] as const;
export const AGAIN = [
  '效果还不明显，请继续抓紧，半个月后再报一次。',
  '要到现场回头看，问题没有真正解决的重新办理。',
  '请扩大排查范围，把历史遗留问题一并解决。',
] as const;
export const HANDED_OVER = [
  '本周下乡，请代为办理。',
  '此事一直由你跟进，转请办理。',
  '外出培训，请接手。',
] as const;

/** 初审. */
export const SENT_BACK = [
  '未加盖公章，请补正后重新报送。',
  '请示一文多事，请一事一文重新行文。',
  '涉及其他部门职权，未经协商一致，请协商后再报。',
] as const;
export const ASKED = {
  wrong_delivery: '主送机关不是我县，请核对是否误送。',
  incomplete: '附件未随文发送，请补发。',
  unclear: '附表填报口径与上次不一致，请明确。',
} as const;
export const FAULTS = [
  '成文日期格式不规范，已电话告知，不影响办理。',
  '附件名称与正文不一致，已核对更正。',
  '页码缺失，先行收办。',
] as const;

/** What the sender is told in the end. */
export const ANSWERED = [
  '所请事项已按领导批示办理，办理情况函告。',
  '经研究，原则同意，请按规定程序组织实施。',
  '所提意见已研究吸收，反馈意见附后。',
  '有关资金请与{lead}对接，按程序申报。',
] as const;
