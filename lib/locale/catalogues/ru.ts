import activity from '../messages/ru/activity.json'
import analysis from '../messages/ru/analysis.json'
import breakdown from '../messages/ru/breakdown.json'
import common from '../messages/ru/common.json'
import connections from '../messages/ru/connections.json'
import exports from '../messages/ru/export.json'
import forecast from '../messages/ru/forecast.json'
import imports from '../messages/ru/import.json'
import keeping from '../messages/ru/keeping.json'
import leads from '../messages/ru/leads.json'
import names from '../messages/ru/names.json'
import overview from '../messages/ru/overview.json'
import palette from '../messages/ru/palette.json'
import people from '../messages/ru/people.json'
import problems from '../messages/ru/problems.json'
import reasons from '../messages/ru/reasons.json'
import refusals from '../messages/ru/refusals.json'
import report from '../messages/ru/report.json'
import runs from '../messages/ru/runs.json'
import share from '../messages/ru/share.json'
import verdicts from '../messages/ru/verdicts.json'

export const catalogue = {
  activity,
  analysis,
  breakdown,
  common,
  connections,
  export: exports,
  forecast,
  import: imports,
  keeping,
  leads,
  names,
  overview,
  palette,
  people,
  problems,
  reasons,
  refusals,
  report,
  runs,
  share,
  verdicts,
}
