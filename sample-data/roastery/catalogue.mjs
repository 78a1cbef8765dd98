// @ts-check
/**
 * @typedef {object} Product
 * @property {string} name
 * @property {string} category
 * @property {number} price List price in pence on the first day.
 * @property {number} goods Cost of the goods, as a share of the list price.
 * @property {boolean} keeps Whether a returned one can be sold again.
 * @property {boolean} trade Whether cafés and offices buy it.
 */

/** @typedef {[category: string, goods: number, keeps: boolean, share: number, products: string]} Shelf */

/**
 * The shelves: a category, its cost of goods, whether returns can be sold again, its share of what is put in a
 * basket, and its products from the best seller down, with prices in pounds.
 * @type {Shelf[]}
 */
const SHELVES = [
  [
    'Coffee',
    0.44,
    false,
    0.47,
    `The "Early Tide" blend 8.50|Harbour blend 7.95|Sidamo 9.75|Harbour blend 1kg 27.00|Huila 9.25|Night Watch decaf 8.95
    Cerrado 8.75|"Early Tide" 1kg 29.00|Yirgacheffe 10.50|Antigua 9.50|Tarrazu 9.95|Sidamo 1kg 33.00|Nyeri AA 11.75
    Mandheling 9.25|Huila 1kg 31.50|Cerrado 1kg 28.50|Sul de Minas 8.50|Kirinyaga 12.25|Huehuetenango 9.75|Marcala 9.25
    Night Watch decaf 1kg 30.50|Lintong 9.50|Nyamasheke 10.95|Kayanza 10.75|Guji natural 12.50|Boquete 13.95|Cusco 9.25
    Antigua 1kg 32.00|Chiapas 8.95|Blue Batak 11.25|Gedeb 12.75|Narino decaf 9.75|Monsoon Malabar 8.75|Winter Quay 9.95
    Geisha 100g 19.50|Sulawesi Toraja 11.50|Jinotega 9.25|Embu peaberry 12.50|Mibirizi 11.75|Yemen Haraz 100g 17.00`
  ],
  [
    'Tea',
    0.36,
    false,
    0.25,
    `Breakfast 50 bags 4.25|Earl Grey 5.50|Assam 5.95|Peppermint 4.75|Darjeeling first flush 9.50|Sencha 7.25
    Chamomile 4.95|Lapsang 6.50|Rooibos 4.50|Jasmine pearls 9.75|Ceylon 5.75|Masala chai 6.25|Genmaicha 6.95|Lemon verbena 5.25
    Keemun 7.50|Oolong, Alishan 12.50|Hojicha 7.25|Gunpowder 5.95|Nettle 4.50|Milk oolong 9.95|White peony 10.75|Rose black 6.95
    Dragon Well 13.50|Pu-erh 2016 14.00|Kukicha 7.75|Silver needle 18.50|Matcha 30g 16.50|Barley 4.25|Elderflower 5.25
    Yunnan gold 11.50|Tie Guan Yin 13.25|Blackcurrant leaf 4.95|Nilgiri frost 8.50|Gyokuro 50g 19.75|Bancha 5.95`
  ],
  [
    'Equipment',
    0.66,
    true,
    0.11,
    `Paper filters 100 4.50|Dripper 02 9.50|French press 24.00|Tea strainer 7.50|Moka pot, 3 cup 26.00|Hand grinder 58.00
    Digital scale 32.00|Glass server 21.00|Cold brew jug 19.50|Gooseneck kettle 64.00|Travel mug 22.00|Teapot, 2 cup 28.00
    Press filter mesh 6.00|Moka pot, 6 cup 34.00|Milk jug 14.00|Storage tin 9.00|Tamper 18.50|Burr grinder 149.00|Kyusu 46.00
    Cupping spoon 8.50|Syphon 89.00|Matcha whisk 17.50|Knock box 24.50|Cleaning tablets 7.95|Thermometer 12.50|Gasket set 5.50
    Espresso machine 389.00|Water filter jug 29.00|Grinder burrs 31.00|Refractometer 124.00`
  ],
  [
    'Treats',
    0.52,
    false,
    0.11,
    `Shortbread 3.95|Oat biscuits 3.50|Dark chocolate 70% 4.25|Ginger thins 3.75|Brownie box 14.50|Espresso beans, dipped 5.95
    Honey 6.75|Fruit loaf 7.50|Almond biscotti 4.95|Lemon curd 4.50|Seville marmalade 4.75|Salted fudge 5.25|Rye crackers 3.95`
  ],
  [
    'Gifts',
    0.5,
    false,
    0.06,
    `Tasting box of 4 24.00|Hamper, small 38.00|Gift card 25 25.00|Tea chest of 12 32.00|Mug, blue 12.00|Hamper, large 85.00
    Gift card 50 50.00|Mug, sand 12.00|Tasting day for 2 95.00|Apron 22.00|Tea towel 9.50|Poster, origins map 16.00`
  ]
];

const TRADE_BAG = /1kg/;
const TRADE_GOODS = new Set([
  'Breakfast 50 bags',
  'Earl Grey',
  'Assam',
  'Peppermint',
  'Oat biscuits',
  'Paper filters 100'
]);

/** Every category with its share of a basket and its products from the best seller down. */
export const shelves = SHELVES.map(([category, goods, keeps, share, products]) => ({
  category,
  share,
  products: products
    .split(/\||\n/)
    .map((text) => text.trim())
    .map((text) => {
      const gap = text.lastIndexOf(' ');
      const name = text.slice(0, gap);
      const price = Math.round(Number(text.slice(gap + 1)) * 100);
      /** @type {Product} */
      const product = {
        name,
        category,
        price,
        goods,
        keeps,
        trade: TRADE_BAG.test(name) || TRADE_GOODS.has(name)
      };
      return product;
    })
}));

/** What a subscriber receives: one of these, month after month. @type {Product[]} */
export const subscriptions = [
  ['Subscription 250g', 850],
  ['Subscription 500g', 1575],
  ['Subscription tea', 925],
  ['Subscription 1kg', 2795]
].map(([name, price]) => ({
  name: String(name),
  category: 'Subscription',
  price: Number(price),
  goods: 0.45,
  keeps: false,
  trade: false
}));

/** List price on a day, in pence: up by 6 % in 2024 and by 8 % more in February 2025, in steps of 5p. */
export function priceOn(/** @type {Product} */ product, /** @type {number} */ day) {
  const SPRING_2025 = 20120;
  const NEW_YEAR_2024 = 19723;
  const rise = day >= SPRING_2025 ? 1.06 * 1.08 : day >= NEW_YEAR_2024 ? 1.06 : 1;
  return Math.round((product.price * rise) / 5) * 5;
}
