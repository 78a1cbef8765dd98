import type { Role } from '../types.ts';
import { simplified } from './simplified.ts';

/** What a column's name can mean; `unit_price` becomes an amount together with a quantity. */
export type Meaning = Role | 'unit_price';

/**
 * Names of columns as exports write them, normalised by `plainName`, the surest first; Japanese ones therefore with
 * simplified characters.
 */
export const headerNames: Record<Meaning, string[]> = {
  customer_id:
    listOfNames(`customer id|customerid|cust id|customer number|customer no|customer code|client id|user id|member id
    |buyer id|shopper id|account id|买家id|客户id|客户编号|客户编码|客户号|会员id|会员号|会员编号|会员卡号|用户id|用户编号|买家会员名|会员名|买家昵称
    |买家账号|下单帐号|下单账号|用户名|顾客id|顾客编号|顾客番号|会员番号|kundennummer|kunden id|kundennr|kunden nr|kd nr|kdnr|client no
    |id cliente|cliente id|numero client|numéro client|n° client|code client|id client|nº cliente
    |número cliente|código cliente|codice cliente|código do cliente|id do cliente|nr klienta
    |numer klienta|id klienta|kod klienta|klantnummer|klantnr|klant id|kundnummer|kundnr|kundenummer
    |kundenr|고객번호|고객id|고객코드|회원번호|회원id|구매자id|gast nr|gastnr|gastnummer|gast id|guest id|guest no
    |guest number|gästenummer|sold to party|customer account|customer key|customer email|buyer email|email|email address|email client
    |e mail client|adresse e mail|adresse email|email du client|e mail du client|courriel|e mail kunde
    |kunden e mail|e mail adresse|correo electrónico|correo|メールアドレス|注文者メールアドレス|email cliente|e mail|customer|client|buyer
    |member|user|master id|买家支付宝账号|买家手机号|手机号|手机号码|收货人手机号|收件人手机号|联系手机|联系电话|客户|会员|用户|买家|顾客|客户名称|客户姓名|买家姓名
    |会员姓名|收货人姓名|收件人|customer name|client name|account name|company name|company|billing name|bill to name|contact name|full name|kunde
    |cliente|kundenname|kunden name|käufer|email kunde|nom client|acheteur|comprador|nombre cliente|顾客名|顾客姓名|订购人|购买人
    |购入者名|注文者名|注文者|注文者氏名|kundnamn|kundenavn|고객명|고객|회원|구매자명|구매자|주문자명|주문자|account|konto|gast|guest|guest name|klient|nabywca
    |kupujący|klant|klantnaam|nome cliente|phone|id`),
  order_id:
    listOfNames(`order id|orderid|order number|order no|order num|order #|order name|invoice no|invoiceno
    |invoice number|invoice id|invoice|transaction id|receipt number|receipt id|receipt no|bill no|订单编号
    |订单号|主订单编号|订单id|交易编号|交易号|交易单号|流水号|单号|销售单号|单据编号|小票号|子订单编号|order|order reference|document number
    |payment id|bestellnummer|auftragsnummer|rechnungsnummer|numero commande|bestellnr|bestell nr
    |bestell id|bestellung|auftragsnr|auftrags nr|rechnungsnr|rechnungs nr|belegnummer|belegnr|sales document|sales order|sales order number|ordernr|ordrenr|ordrenummer
    |numéro commande|numéro de commande|numero de commande|n° commande|n° de commande|id commande
    |référence commande|commande|numero ordine|n° ordine|id ordine|numéro de facture|n° facture|facture
    |numero pedido|número de pedido|numero de pedido|nº pedido|nº de pedido|id pedido|número de factura
    |nº factura|factura|订单号码|订单序号|注文番号|受注番号|注文id|주문번호|주문id|nr zamówienia|numer zamówienia|id zamówienia
    |zamówienie|nr faktury|numer faktury|bestelnummer|ordernummer|factuurnummer|número do pedido
    |nº do pedido|auftrag|pedido|ordine|deal id|record id`),
  ordered_at:
    listOfNames(`ordered at|order date|orderdate|order time|order datetime|order created at|purchase date|purchased at
    |purchase time|transaction date|transaction time|invoice date|invoicedate|sale date|sales date|created at|created date utc
    |created utc|created date|create date|order created|date created|paid at|payment date|下单时间|下单日期|订单创建时间
    |订单提交时间|订单时间|订单日期|创建时间|订单付款时间|付款时间|支付时间|买家付款时间|支付完成时间|付款确认时间|成交时间|成交日期|交易时间|交易日期
    |购买时间|购买日期|消费时间|消费日期|销售日期|销售时间|日期|时间|date|datetime|timestamp|time|day|close date|bestelldatum
    |rechnungsdatum|auftragsdatum|kaufdatum|bestellt am|datum|belegdatum|document date|bestellzeit|fecha|fecha pedido|fecha de pedido|fecha del pedido|fecha de compra|fecha compra|订购日期|订购时间|订单成立日期|订单成立时间|注文日|注文日时|受注日|受注日时|购入日|购入日时|주문일|주문일시|주문일자
    |구매일|결제일|결제일시
    |date commande|date de commande|date de la commande|date achat|date d'achat|date facture|date de facture|most recent visit
    |data zamówienia|data złożenia zamówienia|data sprzedaży|data zakupu|besteldatum|orderdatum|factuurdatum|data ordine|data dell'ordine|data acquisto|data do pedido|data da compra|data da venda`),
  amount:
    listOfNames(`amount|order amount|net sales|net amount|net revenue|net total|amount paid|paid amount|payment amount
    |total paid|order total|order value|total amount|total price|grand total|total|sales|sales amount|revenue|line total
    |line amount|extended price|dollar value|transaction amount|purchase amount|实付金额|买家实际支付金额|订单实付金额|用户实付金额
    |商家实收金额|实收金额|实付款|实付|支付金额|付款金额|成交金额|交易金额|消费金额|购买金额|订单应付金额|应付金额|买家应付货款|结算金额
    |订单金额|订单总额|销售额|销售金额|金额|总金额|总价|商品总价|商品金额|合计|价税合计|含税金额|采购额|gross sales|gross amount|net value|gross|subtotal
    |total charges|value|spend|turnover|monetary|n revenue|gmv|betrag|umsatz|gesamtbetrag|importe|monto|montant|total ttc
    |valor|bruttobetrag|nettobetrag|rechnungsbetrag|bestellwert|gesamtsumme|summe|brutto|netto|belopp|summa|beløb|montant total|montant ttc|montant ht|prix total
    |chiffre d'affaires|importe total|total pedido|total del pedido|ventas|总计|订单总金额|应付总额|小计|合计金额|请求金额|购入金额|売上|売上金额|결제금액|실결제금액|주문금액|총금액|판매금액|금액
    |합계|n revenue formatted
    |wartość|wartość zamówienia|wartość brutto|wartość netto|kwota|kwota brutto|bedrag|totaalbedrag|orderbedrag|omzet|importo|totale|totale ordine|valor total|valor do pedido`),
  unit_price:
    listOfNames(`unit price|unitprice|price per unit|item price|lineitem price|price|selling price|单价|商品单价|销售单价
    |京东价|售价|价格|成交单价|preis|einzelpreis|precio|prix|prix unitaire|단가|판매가
    |cena|cena jednostkowa|prijs|stukprijs|prezzo|prezzo unitario|preço|preço unitário`),
  quantity:
    listOfNames(`quantity|qty|order quantity|quantity ordered|units|units sold|items sold|lineitem quantity|数量|商品数量
    |订购数量|购买数量|宝贝总数量|销售数量|件数|销量|number of cds|number of items|menge|anzahl|cantidad|quantite|quantité|个数|수량
    |ilość|liczba sztuk|aantal|quantità|quantidade`),
  product:
    listOfNames(`product name|product|item name|item|lineitem name|product title|title|description|商品名称|宝贝标题|商品标题
    |产品名称|存货名称|物料名称|全部商品名称|商品|选购商品|产品|品名|product id|productid|sku|lineitem sku|stock code|stockcode|商品id|商品编码|产品id
    |货号|artikel|produkt|producto|produit|商品名|상품명|제품명|product s
    |towar|nazwa produktu|nazwa towaru|artykuł|productnaam|prodotto|nome prodotto|produto|nome do produto`),
  category:
    listOfNames(`category|product category|category name|product type|department|品类|类目|分类|商品分类|商品类目|产品类别|类别
    |sub category|subcategory|product line|kategorie|categoria|catégorie|categorie|カテゴリ|カテゴリー|카테고리
    |kategoria|categoria prodotto`),
  channel:
    listOfNames(`channel|sales channel|order channel|source|order source|platform|store|渠道|销售渠道|订单渠道|订单来源|来源|平台
    |店铺名称|店铺|门店|attribution|source name
    |kanał|kanał sprzedaży|kanaal|verkoopkanaal|canale|canal|canal de venda`),
  region:
    listOfNames(`region|country|country region|state|province|state province|city|market|territory|地区|区域|大区|省份|省|收货人省份
    |城市|国家|收货地址|shipping country|billing country|shipping province|ship country|land|lieferland|pais|país|pays|pays de livraison|país de envío|都道府県|지역|location
    |kraj|kraj dostawy|miasto|województwo|leverland|stad|provincia|regione|città|paese|cidade`),
  cost: listOfNames(
    `cost|cogs|total cost|unit cost|cost price|cost to serve|cost of goods|成本|成本价|成本金额|总成本|kosten|costo|coût
    |koszt|koszt własny|kostprijs|custo`
  )
};

/** Names written in one string with bars between them. */
export function listOfNames(names: string): string[] {
  return names.split('|').map((name) => name.trim());
}

/** A column's name without case, separators, brackets and the units inside them; Chinese characters are simplified. */
export function plainName(name: string): string {
  return simplified(name)
    .normalize('NFKC')
    .replace(/[（(【[].*?[)）】\]]/g, (inner) =>
      /utc|formatted/i.test(inner) ? ` ${inner.slice(1, -1)} ` : ' '
    )
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]{2,})([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[\s_\-./:*]+/g, ' ')
    .trim();
}
