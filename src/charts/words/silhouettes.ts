import { counted, format, messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'Does any number of groups stand out?',
    none: 'There are no groups yet.',
    few: (n: number, enough: number) =>
      `${counted(n, 'customer', 'customers')}: too few to say. That takes ${enough} or more.`,
    best: (k: number, value: string, next: string) =>
      `Yes: ${format.number(k)} groups, with a silhouette of ${value}; the next best number has ${next}.`,
    weak: (k: number, value: string) =>
      `No: the silhouette is highest for ${format.number(k)} groups, at ${value}, and below 0.5 groups run into each other. There is no right number; take one you can act on.`,
    several: (k: number, value: string, next: string) =>
      `Not one alone: ${format.number(k)} groups have a silhouette of ${value}, and another number has ${next}. Take the one you can act on.`,
    yAxis: '↑ mean silhouette, 1 at most',
    xAxis: 'number of groups →',
    apart: 'dashed: from here on, groups are apart',
    stop: (k: number, value: string, smallest: number) =>
      `${format.number(k)} groups: silhouette ${value}\nthe smallest has ${counted(smallest, 'customer', 'customers')}`,
    list: 'All customers, those between two groups first',
    k: 'Groups',
    silhouette: 'Silhouette',
    inertia: 'Squared distance left',
    smallest: 'Customers in the smallest'
  },
  {
    title: '分成几组，有没有哪个组数格外合适？',
    none: '还没有分组。',
    few: (n, enough) => `仅有 ${format.number(n)} 位客户，无法判断：至少需要 ${enough} 位。`,
    best: (k, value, next) => `有：${format.number(k)} 组的轮廓系数为 ${value}，次优组数为 ${next}。`,
    weak: (k, value) =>
      `没有：轮廓系数最高的是 ${format.number(k)} 组，为 ${value}；低于 0.5 时各组彼此交错。没有“正确”的组数，请选用得上的一个。`,
    several: (k, value, next) =>
      `不止一个：${format.number(k)} 组的轮廓系数为 ${value}，另一组数为 ${next}。请选用得上的一个。`,
    yAxis: '↑ 平均轮廓系数，最高为 1',
    xAxis: '组数 →',
    apart: '虚线以上，各组彼此分开',
    stop: (k, value, smallest) =>
      `${format.number(k)} 组：轮廓系数 ${value}\n最小的一组有 ${format.number(smallest)} 位客户`,
    list: '全部客户，介于两组之间的在前',
    k: '组数',
    silhouette: '轮廓系数',
    inertia: '剩余平方距离',
    smallest: '最小组客户数'
  }
);
