import { expect, test } from 'vitest';
import { guessRoles } from './guessRoles.ts';

const samples = {
  customer_id: ['K-17', 'K-22', 'K-17'],
  order_id: ['1001', '1002', '1003'],
  ordered_at: ['2024-03-05', '2024-03-06', '2024-03-07'],
  amount: ['12.50', '7.00', '31.25'],
  region: ['Österreich', 'France', 'España']
};

test.each([
  ['Kunde', 'Bestellnr', 'Datum', 'Umsatz', 'Land'],
  ['Kundennr.', 'Bestell-Nr.', 'Bestelldatum', 'Gesamtbetrag', 'Lieferland'],
  ['Gast-Nr', 'Bestell-Nr.', 'Datum', 'Betrag', 'Land'],
  ['Guest', 'Invoice No', 'Date', 'Total', 'Country'],
  ['Client', 'N° de commande', 'Date de commande', 'Montant TTC', 'Pays'],
  ['Code client', 'Numéro de commande', "Date d'achat", 'Montant', 'Pays'],
  ['Cliente', 'Número de pedido', 'Fecha del pedido', 'Importe total', 'País'],
  ['Nº cliente', 'Nº pedido', 'Fecha de compra', 'Importe', 'País'],
  ['Klient', 'Nr zamówienia', 'Data zamówienia', 'Wartość', 'Kraj'],
  ['Klantnummer', 'Bestelnummer', 'Besteldatum', 'Totaalbedrag', 'Leverland'],
  ['Codice cliente', 'Numero ordine', "Data dell'ordine", 'Importo', 'Provincia'],
  ['Código do cliente', 'Número do pedido', 'Data do pedido', 'Valor total', 'Cidade'],
  ['客戶編號', '訂單編號', '訂購日期', '總金額', '國家'],
  ['顧客番号', '注文番号', '注文日時', '合計金額', '都道府県'],
  ['고객번호', '주문번호', '주문일시', '결제금액', '지역']
])('%s, %s, %s, %s, %s: each column has its part', (...names) => {
  const roles = Object.keys(samples) as (keyof typeof samples)[];
  const columns = names.map((name, i) => ({ name, type: 'text' as const, samples: samples[roles[i]!] }));
  const found = Object.fromEntries(guessRoles(columns).map(({ role, column }) => [role, column]));
  expect(found).toEqual(Object.fromEntries(roles.map((role, i) => [role, names[i]])));
});

test('an address of mail is a surer customer than a name', () => {
  const columns = [
    ['Nom client', ['Zoé', 'Léa', 'Zoé']],
    ['E-mail client', ['z@a.fr', 'l@a.fr', 'z@a.fr']],
    ['Montant total', ['10,00', '20,00', '30,00']]
  ].map(([name, values]) => ({ name: name as string, type: 'text' as const, samples: values as string[] }));
  expect(guessRoles(columns).find(({ role }) => role === 'customer_id')?.column).toBe('E-mail client');
});
