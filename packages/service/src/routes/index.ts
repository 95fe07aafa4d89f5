import type { Route } from '../route.js'
import { assessmentRoutes } from './assessment.js'
import { divisionRoutes } from './divisions.js'
import { lookupRoutes } from './lookups.js'
import { nameRoutes } from './names.js'
import { planRoutes } from './plans.js'
import { policyRoutes } from './policy.js'
import { programRoutes } from './programs.js'

/** The one table of routes: the service answers by it, and the document is written from it. */
export const routes: readonly Route[] = [
  ...programRoutes,
  ...assessmentRoutes,
  ...policyRoutes,
  ...planRoutes,
  ...nameRoutes,
  ...divisionRoutes,
  ...lookupRoutes,
]
