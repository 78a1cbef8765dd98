import { headerNames, listOfNames } from './headerNames.ts';
import type { kindParts, Part } from './kinds.ts';

type OtherKind = keyof typeof kindParts;

const { customer_id, order_id, quantity, category, region, cost, amount, unit_price } = headerNames;
const product =
  listOfNames(`product name|product|item name|item|title|description|商品名称|产品名称|宝贝标题|商品标题|品名|商品
  |产品|name|名称`);
const product_id =
  listOfNames(`product id|productid|product code|item id|item code|sku|stock code|stockcode|article number
  |商品id|商品编码|商品编号|产品编号|产品id|货号|商家编码|条码|id`);

/** Names of the columns of files that are no orders, normalised by `plainName`, the surest first. */
export const partNames: { [K in OtherKind]: Partial<Record<Part, string[]>> } = {
  lines: {
    order_id: [...order_id, ...listOfNames('parent order id|主订单号|父订单号')],
    product_id,
    product,
    category,
    quantity,
    unit_price,
    amount: amount.filter((name) => name !== 'value'),
    discount: listOfNames('discount|discount amount|line discount|折扣|优惠|优惠金额|折扣金额'),
    cost
  },
  customers: {
    customer_id: [...customer_id, ...listOfNames('contact id|record id|respondent id|联系人编号')],
    name: listOfNames(`name|customer name|full name|company name|company|account name|contact name|last name|客户名称
      |客户姓名|姓名|会员姓名|公司名称|企业名称|联系人`),
    email: listOfNames('email|e mail|email address|customer email|邮箱|电子邮箱|电子邮件'),
    phone: listOfNames(
      'phone|phone number|mobile|telephone|手机|手机号|手机号码|电话|联系电话|联系方式|联系手机'
    ),
    industry: listOfNames('industry|sector|business type|行业|所属行业|客户行业'),
    region,
    tier: listOfNames(`tier|segment|level|grade|rating|lifecycle stage|status|membership level|loyalty tier|客户等级|客户级别
      |会员等级|等级|级别|客户类型|客户分类`),
    joined_at:
      listOfNames(`joined at|join date|joined|member since|customer since|signup date|sign up date|signed up at
      |registered at|registration date|created at|create date|created date|created time|date created|start date|enrolled at
      |first order|注册时间|注册日期|入会时间|入会日期|开户日期|开卡日期|建档日期|创建时间|创建日期|加入时间|成为客户时间`)
  },
  products: {
    product_id,
    product,
    category: [...category, 'category id'],
    unit_price: [...unit_price, ...listOfNames('list price|retail price|吊牌价|零售价|标价')],
    cost
  },
  touches: {
    customer_id: [
      ...customer_id,
      ...listOfNames('requester|requester email|contact id|contact|respondent|respondent id|who id')
    ],
    at: listOfNames(`at|date|time|datetime|timestamp|when|happened at|created at|created date|created time|created|create date|opened at
      |opened|submitted at|responded at|response date|survey date|visit date|contact date|call date|event date|event time
      |activity date|due date|started at|sent at|date time opened|时间|日期|发生时间|服务时间|服务日期|回访时间|回访日期|跟进时间|拜访时间
      |拜访日期|创建时间|提交时间|受理时间|评价时间|通话时间`),
    kind: listOfNames(`kind|type|event|event type|event name|activity type|activity|touch type|interaction|interaction type
      |contact type|ticket type|case type|service type|issue type|reason|case reason|campaign|campaign name|类型|服务类型|工单类型
      |回访类型|跟进方式|回访方式|拜访方式|联系方式|事件|事件类型|活动|活动名称|渠道类型|投诉类型`),
    score:
      listOfNames(`score|nps|nps score|csat|satisfaction|satisfaction score|satisfaction rating|rating|stars|answer
      |满意度|评分|分数|得分|打分|星级|nps评分`),
    cost: listOfNames(
      'cost|service cost|cost to serve|labor cost|handling cost|服务成本|成本|费用|服务费用|人工成本'
    ),
    arm: listOfNames(
      'arm|group|test group|treatment|variant|control|cohort group|实验组|分组|组别|实验分组|对照组'
    ),
    channel: listOfNames('channel|origin|source|medium|via|渠道|来源|联系渠道|来源渠道'),
    detail:
      listOfNames(`detail|details|subject|description|note|notes|remark|remarks|comment|comments|summary|message|feedback|outcome
      |内容|备注|说明|描述|问题描述|跟进内容|服务内容|沟通内容|评价内容|主题|反馈|结果`)
  }
};

/** Names that tell nothing of what a file is a table of, and are sure where it is a log: too common in orders. */
export const namesInLogs: Partial<Record<Part, string[]>> = {
  at: listOfNames(`datum|zeitpunkt|zeit|uhrzeit|kontaktdatum|erstellt am|geöffnet am|angelegt am|date contact|date de contact
    |date du contact|horodatage|créé le|fecha|fecha contacto|fecha de contacto|fecha y hora|日时|날짜|일시`),
  kind: listOfNames(
    `channel|contact channel|medium|渠道|联系渠道|沟通渠道|art|typ|kanal|kontaktart|vorgangsart|anlass|type de contact|motif|tipo|tipo de contacto|motivo|种类|유형`
  ),
  cost: listOfNames('kosten|servicekosten|coût|coûts|cout|coste|costo|费用金额|비용'),
  score: listOfNames('bewertung|zufriedenheit|punkte|puntuación|valoración|评价分|평점|점수'),
  detail: listOfNames(
    'bemerkung|bemerkungen|kommentar|notiz|betreff|beschreibung|commentaire|remarque|objet|comentario|observaciones'
  )
};
