// Language switch, filter, folding. Without this script the report shows everything in the language of its run.
const root = document.documentElement
const acts = {
  language() {
    const chinese = root.lang.startsWith('zh')
    root.lang = chinese ? 'en' : 'zh-CN'
    const title = document.querySelector('title')
    document.title = chinese ? title.dataset.en : title.dataset.zh
  },
  open() {
    const all = [...document.querySelectorAll('main details')]
    const open = all.some((one) => !one.open)
    for (const one of all) one.open = open
  },
  print() {
    window.print()
  },
}
const tools = document.querySelector('.tools')
tools.hidden = false
tools.addEventListener('click', (event) => {
  const button = event.target.closest('button')
  if (button) acts[button.dataset.act]?.()
})

const reveal = () => {
  const target =
    location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null
  if (!target) return
  for (let box = target.closest('details'); box; box = box.parentElement.closest('details')) box.open = true
  target.scrollIntoView()
}
addEventListener('hashchange', reveal)
reveal()

const filter = document.querySelector('.filter')
if (filter) {
  const buttons = [...filter.querySelectorAll('button')]
  const problems = [...document.querySelectorAll('#problems .problem')]
  const choose = (verdict) => {
    for (const button of buttons)
      button.setAttribute('aria-pressed', String(button.dataset.verdict === verdict))
    for (const one of problems) one.hidden = verdict !== '' && one.dataset.verdict !== verdict
  }
  filter.hidden = buttons.length < 3
  filter.addEventListener('click', (event) => {
    const button = event.target.closest('button')
    if (button) choose(button.dataset.verdict)
  })
  addEventListener('beforeprint', () => choose(''))
  document.addEventListener('click', (event) => {
    if (event.target.closest('a[href^="#problem-"]')) choose('')
  })
}
