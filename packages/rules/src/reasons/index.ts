export { explain } from './explain.js'
export { type RenderOptions, renderExplanation } from './render.js'
export { renderUnit } from './sentences.js'
