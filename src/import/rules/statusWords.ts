import { simplified } from '../roles/simplified.ts';

/** What becomes of an order with some status: it counts, its amount counts as given back, or it is left out. */
export const treatments = ['count', 'refund', 'leave out'] as const;
export type Treatment = (typeof treatments)[number];

/** Japanese, with characters as `simplified` writes them, and Korean words of statuses. */
const asian = {
  unpaid: /未入金|未払|入金待ち|支払い?待ち|입금 ?대기|결제 ?대기|미입금|미결제/,
  cancelled: /キャンセル|不成立|취소/,
  refunded: /返金|返品|환불|반품/,
  standing: /済み?$|发送|配送|完了|결제 ?완료|배송|구매 ?확정|완료/
};

/** German, French, Spanish, Italian and Portuguese words of statuses. */
const european = {
  partly: /partiel(le)?ment|teilweise|^teil|parcial(mente)?|parzial(mente)?/i,
  /** No money came in. */
  unpaid:
    /en attente|attente (de )?paiement|impay[ée]|non pay[ée]|échou|echou|refus[ée]|unbezahlt|nicht bezahlt|ausstehend|wartend|wartestellung|^offen|fehlgeschlagen|abgelehnt|pendiente|impagad|no pagad|sin pagar|en espera|fallid|rechazad|in attesa|non pagat|fallit|pendente|aguardando/i,
  cancelled:
    /annul[ée]|storniert|abgebrochen|gelöscht|cancelad|anulad|annullat|brouillon|entwurf|borrador|expir[ée]|abgelaufen|caducad/i,
  refunded: /rembours[ée]|retourn[ée]|erstattet|retourniert|reembolsad|devuelt|rimborsat|devolvid/i,
  /** A row of its own that takes money back. */
  refund:
    /^(remboursements?|retours?|avoir|note de crédit|(rück)?erstattung|gutschrift|retoure|reembolso|devoluci[óo]n|nota de crédito|rimborso|nota di credito|reso)$/i,
  standing:
    /pay[ée]|termin[ée]|exp[ée]di[ée]|livr[ée]|en cours|trait[ée]|valid[ée]|bezahlt|abgeschlossen|versandt|versendet|geliefert|bearbeitung|erledigt|pagad|complet|enviad|entregad|procesand|pagat|spedit|consegnat|conclu[ií]d/i
};

/** The words of statuses, the first that fits deciding. Participles ("refunded") speak of the order itself, which has
 *  come to nothing; nouns ("refund") of a row of its own that takes money back. */
const words: [RegExp, Treatment][] = [
  [/^(no|none|not|无|未|没有)[\s\S]*(refund|return|cancel|售后|退款|退货|取消|申请)/i, 'count'],
  [/partial(ly)?[ _-]?(refund|return|paid|fulfil)|部分/i, 'count'],
  [european.partly, 'count'],
  [/^(closed won|won|赢单|成交|已成交)/i, 'count'],
  [/售后关闭|退款关闭|退款失败|拒绝退款|取消退款|撤销退款|售后取消|退款取消/, 'count'],
  [/退款中|申请退款|待退款|退款处理|退货中|售后中/, 'count'],
  [/unpaid|not paid|未付|待付|等待.{0,4}付款|未支付|待支付|等待支付|^(未完成|待处理|待确认)$/i, 'leave out'],
  [
    /cancell?ed|cancell?ation|\bvoid|fail|declin|expire|draft|abandon|chargeback|trash|\btest\b/i,
    'leave out'
  ],
  [/refunded|returned|reversed|closed lost|^lost$/i, 'leave out'],
  [/pending|awaiting|on[ _-]hold|requires|incomplete|uncaptured|authori[sz]ed|checkout|^open$/i, 'leave out'],
  [
    /交易关闭|已关闭|订单关闭|已取消|取消|删除|作废|已退款|退款成功|退货成功|退款完成|已退货|输单|丢单|无效/,
    'leave out'
  ],
  [european.refund, 'refund'],
  [asian.unpaid, 'leave out'],
  [asian.cancelled, 'leave out'],
  [asian.refunded, 'leave out'],
  [european.unpaid, 'leave out'],
  [european.cancelled, 'leave out'],
  [european.refunded, 'leave out'],
  [/^(refunds?|returns?|credit( memo| note)?|reversal|退款|退货|退单|红字|冲红)$/i, 'refund']
];

/** Words that say an order stands. */
const standing =
  /paid|complete|success|fulfil|shipped|deliver|process|captur|succeed|settled|active|closed|payment|charge|sale|成功|完成|付款|支付|发货|出库|收货|签收|交易|正常|生效|有效/i;

const isStanding = (status: string): boolean =>
  [standing, european.standing, asian.standing].some((words) => words.test(status));

/** Of a sales pipeline: only what is won counts. */
const won = /^(closed[ _-]?won|won|赢单|成交|已成交|签约|已签约|已完成|成交关闭|合同签订)/i;

/** What a status says of its row; undefined where its words are unknown. A blank says nothing against the row. */
export function treatmentOf(status: string): Treatment | undefined {
  const plain = simplified(status.trim());
  if (plain === '' || /^-+$/.test(plain)) return 'count';
  return words.find(([shape]) => shape.test(plain))?.[1] ?? (isStanding(plain) ? 'count' : undefined);
}

/** What a stage of a pipeline says of its deal. */
export const treatmentOfStage = (stage: string): Treatment =>
  won.test(simplified(stage.trim())) || /\bwon\b/i.test(stage) ? 'count' : 'leave out';

/** Why a row with some status is left out. What no money is known to have come in for is not paid. */
export function reasonOf(status: string): 'unpaid' | 'refunded' | 'cancelled' | 'status' {
  const plain = simplified(status.trim());
  if (
    european.unpaid.test(plain) ||
    asian.unpaid.test(plain) ||
    /unpaid|not paid|pending|awaiting|on[ _-]hold|authori[sz]ed|^open$|fail|declin|incomplete|未付|待付|未支付|待支付|等待.{0,4}付款|等待支付|^(未完成|待处理|待确认)$/i.test(
      plain
    )
  )
    return 'unpaid';
  if (/refund|return|退款|退货/i.test(plain) || european.refunded.test(plain) || asian.refunded.test(plain))
    return 'refunded';
  return european.cancelled.test(plain) ||
    asian.cancelled.test(plain) ||
    /cancel|void|关闭|取消|作废|删除|expire|abandon/i.test(plain)
    ? 'cancelled'
    : 'status';
}
