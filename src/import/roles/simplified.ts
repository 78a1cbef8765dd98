const pairs =
  '業业東东產产優优價价価价會会關关関关內内別别務务動动區区單单単单發发発发後后員员國国処处處处實实実实寶宝對对屬属幣币帳账廢废開开總总戶户擇择據据數数無无時时來来標标檔档滿满態态電电確确碼码種种稱称積积稅税簽签級级約约紅红組组結结絕绝續续編编聯联計计訂订認认訪访評评訴诉話话說说請请貝贝敗败賬账貨货購购費费贏赢輸输運运進进選选郵邮採采鋪铺銷销間间門门閉闭問问際际額额題题饋馈驗验顧顾備备號号臺台條条溝沟類类狀状満满';
const simple = new Map(
  Array.from({ length: pairs.length / 2 }, (_, i) => [pairs[2 * i]!, pairs[2 * i + 1]!])
);
const traditional = new RegExp(`[${[...simple.keys()].join('')}]`, 'g');

/**
 * A header's or a status' text with the traditional and the Japanese forms of the characters that such words are made
 * of written as the simplified ones: 訂單編號 as 订单编号. Other characters stay; it is for comparing, not for reading.
 */
export const simplified = (text: string): string =>
  text.replace(traditional, (character) => simple.get(character)!);
