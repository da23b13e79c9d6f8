import activity from '../messages/en/activity.json'
import analysis from '../messages/en/analysis.json'
import breakdown from '../messages/en/breakdown.json'
import common from '../messages/en/common.json'
import connections from '../messages/en/connections.json'
import exports from '../messages/en/export.json'
import forecast from '../messages/en/forecast.json'
import imports from '../messages/en/import.json'
import keeping from '../messages/en/keeping.json'
import leads from '../messages/en/leads.json'
import names from '../messages/en/names.json'
import overview from '../messages/en/overview.json'
import palette from '../messages/en/palette.json'
import people from '../messages/en/people.json'
import problems from '../messages/en/problems.json'
import reasons from '../messages/en/reasons.json'
import refusals from '../messages/en/refusals.json'
import report from '../messages/en/report.json'
import runs from '../messages/en/runs.json'
import share from '../messages/en/share.json'
import verdicts from '../messages/en/verdicts.json'

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
