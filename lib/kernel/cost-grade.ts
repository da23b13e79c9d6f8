/** How dear a cost is beside its target: up to these multiples of it, cheapest first; beyond the last is one grade more. */
export const COST_GRADES = [0.67, 1, 1.5, 2] as const
