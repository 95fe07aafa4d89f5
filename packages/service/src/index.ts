export { defaultLimits, type Limits } from './limits.js'
export { ProblemDetails } from './refusal.js'
export { createService, type LogEntry, type Service, type ServiceOptions } from './service.js'
