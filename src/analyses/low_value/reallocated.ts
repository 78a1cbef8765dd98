import type { ReallocationData } from '../../charts/index.ts';
import type { Row } from '../../engine/index.ts';

/** What the groups of a reallocation come to together. */
export function reallocated(rows: Row[]): ReallocationData {
  const sum = (name: string): number => rows.reduce((total, row) => total + Number(row[name] ?? 0), 0);
  return {
    now: sum('contribution'),
    letGo: sum('by_letting_go'),
    automate: sum('by_automating'),
    hours: sum('by_moving'),
    going: sum('let_go_customers'),
    goingRevenue: sum('let_go_revenue'),
    automated: sum('automated_customers'),
    automatedRevenue: sum('automated_revenue'),
    movedHours: Number(rows.find(({ part }) => part === 'listed')?.moved_hours ?? 0)
  };
}
