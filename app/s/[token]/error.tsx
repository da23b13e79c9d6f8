'use client'

import { SharedFault } from './_shared/fault-words.tsx'

export default SharedFault
