/** Words every screen needs: common failures, marks, lights, times. */
import { type ModuleTexts, str } from '../form.ts';

/** Base words. */
export const base = {
  errors: {
    'base.invalid_input': { what: '填写的内容有误，没有提交。', next: '请按标红处的提示改正后再提交。' },
    'base.not_signed_in': { what: '登录已过期。', next: '请重新登录；已填写的内容都留着。' },
    'base.not_permitted': {
      what: '您的岗位没有这项权限。',
      next: '如确需办理，请联系本单位流程管理员开通。',
    },
    'base.not_found': {
      what: '没有找到，或者您无权查看。',
      next: '请核对链接；如应由您办理，请联系送件人或值班室。',
    },
    'base.changed_meanwhile': {
      what: (p) =>
        str(p, 'by')
          ? `${str(p, 'by')}刚刚办过这件事，内容已有变化，您的操作没有提交。`
          : '这件事刚刚有了变化，您的操作没有提交。',
      next: '页面已刷新，请看过最新情况再办；您填写的内容还在。',
    },
    'base.key_reused': {
      what: '这次提交与之前的重复，但内容不同，没有执行。',
      next: '请刷新页面后重新办理；您填写的内容还在。',
    },
    'base.too_large': {
      what: (p) => `文件超过 ${str(p, 'limitMb')} MB，没有上传。`,
      next: '请压缩、分册，或只上传需要的部分。',
    },
    'base.too_many_attempts': {
      what: '操作太频繁。',
      next: (p) => `请 ${str(p, 'retryAfterSeconds')} 秒后再试。`,
    },
    'base.unavailable': { what: '系统暂时不可用。', next: '稍等片刻会自动重试；已填写的内容都留着。' },
    'base.internal': {
      what: '系统出现意外故障，操作没有完成。',
      next: '请稍后再试；仍不行请把下面的编号报给管理员。',
    },
    'base.offline': { what: '连接不上服务器。', next: '请检查网络；已填写的内容都留着，恢复后可接着办。' },
  },
  names: {
    'light.none': '无时限',
    'light.green': '正常',
    'light.yellow': '临期',
    'light.red': '超期',
    'urgency.normal': '平件',
    'urgency.urgent': '急件',
    'urgency.extra_urgent': '特急',
    'handling.ordinary': '普通',
    'handling.internal': '内部',
    'handling.work_secret': '工作秘密',
    'disclosure.undecided': '公开属性未定',
    'disclosure.public': '主动公开',
    'disclosure.on_request': '依申请公开',
    'disclosure.not_public': '不予公开',
    'state.open': '办理中',
    'state.suspended': '暂停',
    'state.closed': '已办结',
    'state.filed': '已归档',
    'state.void': '已作废',
    'unit.working-days': '个工作日',
    'unit.calendar-days': '天',
    'unit.months': '个月',
    'unit.working-hours': '个工作小时',
    'unit.hours': '小时',
  },
  labels: {
    product: '回音',
    motto: '事事有交待　件件有回音',
    loading: '正在取…',
    slow: '网络较慢，还在取…',
    retry: '重试',
    refresh: '刷新',
    more: '再看一些',
    noMore: '没有更多了',
    close: '关闭',
    cancel: '取消',
    confirm: '确定',
    save: '保存',
    undo: '撤销',
    clear: '清空',
    back: '返回',
    open: '打开',
    all: '全部',
    reference: (p) => `编号 ${str(p, 'id')}`,
    offline: '网络断开：看到的可能不是最新，填写的内容都留着。',
    backOnline: '网络已恢复。',
    draftKept: (p) => `草稿已自动保存 ${str(p, 'at')}`,
    draftRestored: '已接着上次没写完的内容。',
    draftDiscard: '不要了，重写',
    asOf: (p) => `截至 ${str(p, 'at')}`,
  },
} satisfies ModuleTexts;
