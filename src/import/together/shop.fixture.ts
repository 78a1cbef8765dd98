import { fileOf } from '../fixtures.ts';

/** A small shop's exports, told apart by their headers: orders, their lines, products, categories, customers, services. */
export const shop = {
  orders: fileOf(
    `order_id,client_id,order_date,ship_city
1001,C01,2025-01-05,Lyon
1002,C02,2025-01-06,Gent
1003,C01,2025-02-10,Lyon
1004,C03,2025-03-01,Kiel
`,
    'orders.csv'
  ),
  lines: fileOf(
    `order_id,product_id,unit_price,quantity,discount
1001,7,10.00,2,0
1001,8,4.50,1,0.1
1002,7,10.00,1,
1003,9,99.99,3,0.25
1004,8,4.50,10,0
`,
    'order-details.csv'
  ),
  products: fileOf(
    `product_id,product_name,category_id,unit_price
7,Lamp,1,11.00
8,Bulb,2,5.00
9,Desk,3,120.00
10,Chair,3,80.00
`,
    'products.csv'
  ),
  categories: fileOf('category_id,category_name\n1,Light\n2,Parts\n3,Furniture\n', 'categories.csv'),
  customers: fileOf(
    `client_id,name,industry,joined
C01,Ada,Retail,2024-01-01
C02,Ben,Care,2024-02-01
C03,Cyd,Retail,2024-03-01
C04,Dan,Care,2024-04-01
`,
    'clients.csv'
  ),
  service: fileOf(
    `client_id,date,type,cost,score,comment
C01,2025-01-20,visit,40,5,fine
C01,2025-02-20,call,5,4,
C03,2025-03-20,complaint,12,1,late
`,
    'service-log.csv'
  ),
  staff: fileOf('staff_id,surname\n1,Fox\n2,Gray\n', 'staff.csv')
};
