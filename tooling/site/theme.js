// Light or dark: as the reader chose, else as the system is, in the head, so that nothing flashes; and links into what is folded.
;(() => {
  const root = document.documentElement
  const read = () => {
    try {
      return localStorage.getItem('theme')
    } catch {
      return null
    }
  }
  const chosen = read()
  if (chosen === 'light' || chosen === 'dark') root.dataset.theme = chosen
  document.addEventListener('DOMContentLoaded', () => {
    // What a link leads to inside of something folded is unfolded.
    const fragment = () => {
      try {
        return decodeURIComponent(location.hash.slice(1))
      } catch {
        // `#100%`, which a browser takes as it stands.
        return location.hash.slice(1)
      }
    }
    const unfold = () => {
      const at = document.getElementById(fragment())
      for (let of = at; of; of = of.parentElement) if (of.localName === 'details') of.open = true
      if (at) at.scrollIntoView({ behavior: 'instant' })
    }
    addEventListener('hashchange', unfold)
    unfold()
    // The same page in the other language keeps the case.
    for (const link of document.querySelectorAll('a.language'))
      link.addEventListener('click', () => {
        link.hash = location.hash
        link.search = location.search
      })
    for (const button of document.querySelectorAll('button.theme')) {
      button.hidden = false
      button.addEventListener('click', () => {
        const isDark = root.dataset.theme
          ? root.dataset.theme === 'dark'
          : matchMedia('(prefers-color-scheme: dark)').matches
        root.dataset.theme = isDark ? 'light' : 'dark'
        try {
          localStorage.setItem('theme', root.dataset.theme)
        } catch {}
      })
    }
  })
})()
