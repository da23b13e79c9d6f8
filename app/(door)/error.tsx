'use client'

import { FaultPage } from '#app/_shell/fault-page.tsx'

export default FaultPage
