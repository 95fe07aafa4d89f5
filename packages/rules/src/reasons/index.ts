export { explain } from './explain.js'
export { Explanation, explanationJsonSchema, ReadPolicy, Reason } from './explanation.js'
export { type RenderOptions, renderExplanation } from './render.js'
export { renderUnit } from './sentences.js'
