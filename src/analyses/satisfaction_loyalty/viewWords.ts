import { counted, format, messages, plural } from '../../i18n/index.ts';

const customers = (n: number): string => counted(n, 'customer', 'customers');

/** The words of the view, which is loaded with it. */
export const m = messages(
  {
    groups: 'What each quadrant brings, and what fits',
    quadrant: 'Quadrant',
    customers: 'Customers',
    revenueShare: 'Of all revenue',
    step: 'What fits',
    loyalist: 'Ask them to tell others',
    hostage: 'Mend what annoys them',
    mercenary: 'Give a reason to return',
    defector: 'Ask why',
    unscored: 'No score',
    'step unscored': 'Ask them',
    rule: (days: number, rhythms: number) =>
      `Loyal: orders on ${counted(days, 'day', 'days')} or more, the last no longer ago than ${format.number(rhythms, 1)} times the usual gap.`,
    ruleCsat: (satisfied: number) =>
      ` Satisfied: a last score of satisfaction of ${format.number(satisfied, 1)} or more.`,
    ruleNps: (promoter: number) =>
      ` Satisfied: a last score of recommendation of ${format.number(promoter)} or more.`,
    otherCsat: (answers: number, chosen: number) =>
      `${counted(answers, 'score of satisfaction is', 'scores of satisfaction are')} another question and left out, beside ${format.number(chosen)} of recommendation: “Question” chooses.`,
    otherNps: (answers: number, chosen: number) =>
      `${counted(answers, 'score of recommendation is', 'scores of recommendation are')} another question and left out, beside ${format.number(chosen)} of satisfaction: “Question” chooses.`,
    others: (n: number, of: number) =>
      `${format.number(n)} of ${customers(of)} gave no score: the grid says nothing of them.`,
    othersLoyal: (n: number, of: number, theirs: string, share: string) =>
      `${format.number(n)} of ${customers(of)} gave no score; ${theirs} of them are loyal, and ${share} of those who did.`,
    strangers: (n: number) =>
      `${counted(n, 'more who gave a score has', 'more who gave a score have')} never ordered and ${plural(n, 'is', 'are')} in no quadrant.`,
    allStrangers: (n: number) =>
      `${n === 1 ? 'The one who gave a score' : `None of the ${format.number(n)} who gave a score`} ${n === 1 ? 'has never' : 'has ever'} ordered: do the survey and the orders number customers alike?`,
    above: (highest: number, satisfied: number) =>
      `Scores of satisfaction go up to ${format.number(highest, 1)}; “Satisfied from” is ${format.number(satisfied, 1)}, not above their middle.`,
    below: (highest: number, satisfied: number) =>
      `No score of satisfaction is above ${format.number(highest, 1)}; “Satisfied from” is ${format.number(satisfied, 1)}, so nobody can be satisfied by it.`,
    noSurvey: (csat: string, nps: string) =>
      `Who is satisfied takes a survey: load a table with the columns customer_id, at, kind (“${csat}” or “${nps}”) and score, or csat and nps.`,
    noKind: (csat: string, nps: string) =>
      `The surveys have no score of the kind “${csat}” or “${nps}”, and no column csat or nps.`,
    otherKinds: (kinds: string) => ` They have scores of the kind ${kinds}: name it below.`,
    kind: (name: string, n: number) => `“${name}” (${format.number(n)})`,
    comma: ', ',
    loyalOnes: (n: number, of: number) =>
      `${n ? format.number(n) : 'None'} of ${customers(of)} ${plural(n, 'is', 'are')} loyal.`
  },
  {
    groups: '各象限带来多少，适合怎么做',
    quadrant: '象限',
    customers: '客户数',
    revenueShare: '占全部收入',
    step: '合适的做法',
    loyalist: '请其推荐他人',
    hostage: '改掉令其不满之处',
    mercenary: '给出再来的理由',
    defector: '询问原因',
    unscored: '未打分',
    'step unscored': '请其打分',
    rule: (days, rhythms) =>
      `忠诚：有 ${format.number(days)} 天以上下过单，且距末次下单不超过通常间隔的 ${format.number(rhythms, 1)} 倍。`,
    ruleCsat: (satisfied) => `满意：最近一次满意度不低于 ${format.number(satisfied, 1)} 分。`,
    ruleNps: (promoter) => `满意：最近一次推荐度不低于 ${format.number(promoter)} 分。`,
    otherCsat: (answers, chosen) =>
      `另有 ${format.number(answers)} 个满意度分数属于另一问，未计入（推荐度 ${format.number(chosen)} 个）：可用“看哪一问”切换。`,
    otherNps: (answers, chosen) =>
      `另有 ${format.number(answers)} 个推荐度分数属于另一问，未计入（满意度 ${format.number(chosen)} 个）：可用“看哪一问”切换。`,
    others: (n, of) =>
      `${format.number(of)} 位客户中有 ${format.number(n)} 位未打分，此图无从得知他们的看法。`,
    othersLoyal: (n, of, theirs, share) =>
      `${format.number(of)} 位客户中有 ${format.number(n)} 位未打分，其中 ${theirs} 忠诚；打过分的有 ${share} 忠诚。`,
    strangers: (n) => `另有 ${format.number(n)} 位打过分的从未下单，不在任何象限。`,
    allStrangers: (n) => `打过分的 ${format.number(n)} 位都从未下单：调查与订单中的客户编号是否一致？`,
    above: (highest, satisfied) =>
      `满意度最高为 ${format.number(highest, 1)} 分，而“视为满意的最低分”为 ${format.number(satisfied, 1)}，没有超过其一半。`,
    below: (highest, satisfied) =>
      `满意度最高仅 ${format.number(highest, 1)} 分，而“视为满意的最低分”为 ${format.number(satisfied, 1)}，无人能算满意。`,
    noSurvey: (csat, nps) =>
      `要知道谁满意，需要调查：请载入含有 customer_id、at、kind（“${csat}”或“${nps}”）和 score 列（或 csat、nps 列）的表。`,
    noKind: (csat, nps) => `调查表中没有类型为“${csat}”或“${nps}”的分数，也没有 csat 或 nps 列。`,
    otherKinds: (kinds) => `其中有类型为${kinds}的分数：请在下方填写。`,
    kind: (name, n) => `“${name}”（${format.number(n)} 条）`,
    comma: '、',
    loyalOnes: (n, of) =>
      n
        ? `${format.number(of)} 位客户中有 ${format.number(n)} 位忠诚。`
        : `${format.number(of)} 位客户都不算忠诚。`
  }
);
