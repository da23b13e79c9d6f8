/**
 * What pausing an ad is expected to save a day, in currency units: of its present daily budget the share that bought
 * events dearer than the limit so far. Null where the ad spends nothing now. `dailySaving(500, 2000, 400)` is 100.
 */
export function dailySaving(expectedWaste: number, spend: number, dailyBudget: number): number | null {
  return spend > 0 && dailyBudget > 0 ? (expectedWaste / spend) * dailyBudget : null
}
