/** Words of the paper checker. */
import { type ModuleTexts, str } from '../form.ts';

/** Words of 公文检查. */
export const papers = {
  errors: {
    'papers.sign_in_first': {
      what: '公文检查没有对外开放。',
      next: '请先登录；需要对外开放的，请联系系统管理员。',
    },
    'papers.text_form': {
      what: (p) => `第 ${str(p, 'line')} 行第 ${str(p, 'column')} 个字：此处应为${str(p, 'expected')}。`,
      next: '请改正后再检查。',
    },
    'papers.too_long': {
      what: (p) => `文稿超过 ${str(p, 'limit')} 字，这里不检查这么长的文稿。`,
      next: '请用 gongwen 命令行检查，或分段检查。',
    },
    'papers.no_text': {
      what: '这是扫描件或图片，没有可检查的文字。',
      next: '请换成 DOCX、TXT 或可复制文字的 PDF。',
    },
  },
  names: {
    'strength.error': '不合规定',
    'strength.warning': '建议改正',
  },
  labels: {
    page: '公文检查',
    drop: '把公文拖到这里检查',
    hint: 'DOCX、TXT、PDF；逐条对照 GB/T 9704—2012 和 2012 年《条例》。检查全在内存中进行，不留存；涉密文件一律拒收。',
    text: '文稿（可直接修改）',
    recheck: '重新检查',
    mend: '一键改正可改的',
    mended: '已改正能自动改正的地方，请核对。',
    nothing: '没有发现问题',
    nothingHint: '按现有规则逐条检查，没有发现不合规定或建议改正之处。',
    findings: '检查结果',
    preview: '版式预览',
    pageOf: (p) => `第 ${str(p, 'page')} 页，共 ${str(p, 'pages')} 页`,
    download: '导出',
    doubtful: '这些要素认得不太准，请核对：',
    notes: '排版说明',
    back: '回到登录',
    counts: (p) => `${str(p, 'errors')} 处不合规定，${str(p, 'warnings')} 处建议`,
    suggestion: '怎么改：',
    canMend: '可自动改正',
  },
} satisfies ModuleTexts;
