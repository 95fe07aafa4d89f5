import { type ComponentType, render } from 'preact'

/** Puts a live part into every `<div data-live="name">` of the page, in the place of what stood there without script. */
export const mount = (name: string, Part: ComponentType): void => {
  for (const place of document.querySelectorAll<HTMLElement>(`[data-live="${name}"]`)) {
    place.replaceChildren()
    render(<Part />, place)
    place.dataset['ready'] = ''
  }
}
