import { BreakdownLoading } from '../_loading/breakdown-loading.tsx'

export default BreakdownLoading
