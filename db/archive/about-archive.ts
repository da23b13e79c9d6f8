/** What stands beside an exported workspace, for whoever opens it years later without this program. */
export const ABOUT_ARCHIVE = `A workspace of Touchstone, as it was at the moment that manifest.json tells.

manifest.json       every part of this archive with its size in bytes and its SHA-256; "missing" lists files that were not there
workspace.json      the name, the people by name and role, remembered mappings of files, the meaning of CRM stages
activities.csv      who did what, and when
runs/N NAME/        one folder for each test run:
  run.json          its settings and targets; imports with how each file was read and what became of it; texts of creatives;
                    finished reports with what stands around them; links, without what opens them
  rows.csv          every row as it was read from the files. "set_aside" names the figures that a later file has replaced:
                    they do not count. Files of more than a million rows go on in rows-2.csv and so on
  leads.csv         leads of CRM files, each as its import states it
  labels.csv        what people call the ads
  decisions.csv     what people decided about ads
  verdicts.csv      what was concluded of each ad and group, at each version of the data
  report-N.json     a finished report: exactly the text of which run.json has the SHA-256
  files/            the uploaded files, byte for byte as they were kept
  pictures/         pictures of creatives and logos

Parts without anything in them are left out. CSV: UTF-8, commas, decimal points, an apostrophe before texts that a
spreadsheet would run as a formula. Money is in units of the run's currency, days are YYYY-MM-DD, moments are in UTC.
No password, no key of a link, no token and no e-mail address of a member is in here.
`
