/** What is taken as usual where neither the data nor the settings say it. */

/** Days of a test. */
export const USUAL_TEST_DAYS = 14
/** Sales per lead: centre of the prior. */
export const USUAL_CLOSE_RATE = 0.1
