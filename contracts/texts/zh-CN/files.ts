/** Words of files. */
import { type ModuleTexts, str } from '../form.ts';

/** Why a file may not be replaced. */
const BARS: Readonly<Record<string, string>> = {
  former: '这是以前的版本，不能更换。',
  made_here: '通知和专报由系统生成，不能更换附件。',
  filed: '事项已归档或作废，文件不能再换。',
  not_yours: '这份文件不是您送入的，事项现在也不在您手上。',
};

/** Words of files. */
export const files = {
  errors: {
    'files.unknown_type': {
      what: '这种文件收不了。',
      rule: '只收看得懂、查得了的格式',
      next: (p) => `请转成 ${str(p, 'accepted') || 'PDF、DOCX、TXT 或图片'} 后再传。`,
    },
    'files.broken': {
      what: '文件打不开，可能已损坏，没有收。',
      next: '请重新导出一份，或向来文单位再要一份。',
    },
    'files.locked': {
      what: '文件（或压缩包里的文件）设有打开密码，没有收。',
      rule: '打不开的文件查不了密级',
      next: '请去掉打开密码后重新保存，再传一次。',
    },
    'files.protected': {
      what: '这份 PDF 设了权限密码（限制编辑），不能拆分，整份仍在。',
      next: '请打开后用“打印”另存为 PDF，再拖入拆分；或整份登记。',
    },
    'files.too_complex': {
      what: (p) =>
        str(p, 'reason') === 'took-too-long'
          ? '文件读了很久还没读完，已中止，没有收。'
          : '文件过于复杂（层层压缩、解开后过大或页数过多），没有收。',
      next: '请拆成几个文件，或另存为 PDF 后再传。',
    },
    'files.no_preview': {
      what: '这份文件不能按版式预览。',
      next: '请切换到“文字”查看，或下载后用本机软件打开。',
    },
    'files.upload_gone': {
      what: '已传的部分没有保留：中断过久，或服务器刚刚重新启动。',
      next: '请重新上传这份文件，从头传一遍。',
    },
    'files.wrong_offset': { what: '上传的分段接不上。', next: '请重新上传这份文件。' },
    'files.too_many_uploads': {
      what: '同时上传的文件太多。',
      next: '请等正在上传的传完，再传这一份。',
    },
    'files.not_replaceable': {
      what: (p) => BARS[str(p, 'why')] ?? '这份文件不能更换。',
      rule: '归档前，由送入人或正在办理的人更换',
      next: (p) =>
        str(p, 'why') === 'not_yours'
          ? '请把新的文件交给正在办理的人更换。'
          : '请刷新页面，看过最新情况再办。',
    },
    'files.same_bytes': {
      what: '新选的文件与现在的版本完全相同，没有更换。',
      next: '请核对后重新选择文件。',
    },
    'files.upload_differs': {
      what: '传到的内容与原文件不一致，没有收。',
      next: '请重新上传；多次如此，请换一个网络或浏览器再试。',
    },
    'files.empty': { what: '文件是空的，没有收。', next: '请核对后重新选择文件。' },
  },
  notices: {
    'files.replaced': (p) => `${str(p, 'by')}更换了附件，现在看到的是新版，以前的版本在“历次版本”里`,
  },
  names: {
    'purpose.paper': '正文',
    'purpose.attachment': '附件',
    'purpose.evidence': '佐证',
    'purpose.original': '批示原件',
    'purpose.notice': '督办通知',
    'purpose.report': '督查专报',
    'replace_bar.former': BARS.former ?? '',
    'replace_bar.made_here': BARS.made_here ?? '',
    'replace_bar.filed': BARS.filed ?? '',
    'replace_bar.not_yours': BARS.not_yours ?? '',
    'gone.two_hands': '经核查不宜在本系统保存，已按规定清除',
    'gone.machine': '机器识别发现密级特征，已自动移除',
    'gone.rule': '已按规定销毁',
  },
  labels: {
    download: '下载',
    goneBy: (p) => `${str(p, 'at')}${str(p, 'by') ? `，${str(p, 'by')}经手` : ''}`,
    goneHow: '内容已不在本系统，办理记录照常可查。需要原文，请到保管单位按保密规定查阅。',
    versions: '历次版本',
    versionNo: (p) => `第 ${str(p, 'n')} 版`,
    putInBy: (p) => `${str(p, 'at')} ${str(p, 'by')}送入`,
    versionWhy: (p) => `更换原因：${str(p, 'why')}`,
    readVersion: '查看',
    readingThis: '正在看',
    former: (p) => `这是第 ${str(p, 'n')} 版（以前的版本），已被新版替换。`,
    toNewest: '回到最新版',
    readFormer: '查看以前的版本',
    replace: '更换文件',
    replaceDrop: '拖入新的文件',
    replaceReason: '更换原因，如：原扫描件缺第 3 页',
    replaceHow:
      '换上的文件同样先查密级。以前的版本留着，原来能看的人仍能看；已转出的同一文件一并更换，已归档的不动。',
    replaceWhat: '请先拖入新的文件',
    replaceWhy: '请写明更换原因',
    doReplace: '换上',
    replaced: (p) => `已更换，现在是第 ${str(p, 'n')} 版`,
    pages: (p) => `${str(p, 'pages')} 页`,
  },
} satisfies ModuleTexts;
