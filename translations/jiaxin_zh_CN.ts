<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ProgramOptions</name>
    <message>
        <source>Folder of the vault</source>
        <translation>档案库文件夹</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>File whose first line is the password</source>
        <translation>密码文件，取第一行</translation>
    </message>
    <message>
        <source>Instant at which the clock stands</source>
        <translation>固定的时刻</translation>
    </message>
    <message>
        <source>Save pictures of every page and quit</source>
        <translation>保存各页面截图后退出</translation>
    </message>
</context>
<context>
    <name>action</name>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Start publicity</source>
        <translation>开始公示</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Thaw</source>
        <translation>解冻</translation>
    </message>
    <message>
        <source>File</source>
        <translation>建档</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离职</translation>
    </message>
    <message>
        <source>Rejoin</source>
        <translation>重新入职</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>申领</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Report lost</source>
        <translation>挂失</translation>
    </message>
    <message>
        <source>Reissue</source>
        <translation>补证</translation>
    </message>
    <message>
        <source>Cancel certificate</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Confirm print</source>
        <translation>确认打印</translation>
    </message>
    <message>
        <source>Record as spoiled</source>
        <translation>登记作废</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>同意接收</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>提出移交</translation>
    </message>
    <message>
        <source>Withdraw by document</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Accept for handling</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Do not accept</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Enter into the record</source>
        <translation>登记入档</translation>
    </message>
    <message>
        <source>Show to the public</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Give notice</source>
        <translation>告知</translation>
    </message>
    <message>
        <source>Hear</source>
        <translation>听取陈述申辩</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列入</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Inquire</source>
        <translation>协查</translation>
    </message>
    <message>
        <source>Conclude</source>
        <translation>作出结论</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>结束公示</translation>
    </message>
    <message>
        <source>Open the notice</source>
        <translation>开始公示</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Say whether it is one person</source>
        <translation>判定是否同一人</translation>
    </message>
    <message>
        <source>Card is back</source>
        <translation>已收回</translation>
    </message>
</context>
<context>
    <name>addressee</name>
    <message>
        <source>Back after a return</source>
        <translation>退回后重报</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>转办</translation>
    </message>
</context>
<context>
    <name>attachment</name>
    <message>
        <source>Belongs to</source>
        <translation>所属类型</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>所属记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>所属字段</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容摘要</translation>
    </message>
    <message>
        <source>Media type</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>大小（字节）</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
</context>
<context>
    <name>audit</name>
    <message>
        <source>Attach a picture</source>
        <translation>上传图片</translation>
    </message>
    <message>
        <source>Export the audit</source>
        <translation>导出审计</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Certify a key</source>
        <translation>确认发证密钥</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>生成发证密钥</translation>
    </message>
    <message>
        <source>Import a key</source>
        <translation>导入发证密钥</translation>
    </message>
    <message>
        <source>Request a key certificate</source>
        <translation>申请密钥证书</translation>
    </message>
    <message>
        <source>Open the vault</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>改密码</translation>
    </message>
    <message>
        <source>See the number in full</source>
        <translation>查看完整号码</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>新增用户</translation>
    </message>
    <message>
        <source>Disable a user</source>
        <translation>停用用户</translation>
    </message>
    <message>
        <source>Look at a record</source>
        <translation>查看档案</translation>
    </message>
    <message>
        <source>Look at a record of another unit</source>
        <translation>查看外单位档案</translation>
    </message>
    <message>
        <source>Verify a certificate</source>
        <translation>核验证件</translation>
    </message>
    <message>
        <source>User %1</source>
        <translation>用户 %1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>List records</source>
        <translation>查看列表</translation>
    </message>
    <message>
        <source>Search by number</source>
        <translation>按号码查询</translation>
    </message>
    <message>
        <source>Move to another unit</source>
        <translation>转到其他单位</translation>
    </message>
    <message>
        <source>Term over</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Change the settings</source>
        <translation>修改设置</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>删除时间</translation>
    </message>
    <message>
        <source>Export an archive</source>
        <translation>导出档案</translation>
    </message>
    <message>
        <source>Write reminder letters</source>
        <translation>制发提醒函</translation>
    </message>
    <message>
        <source>Say that it is not the other record</source>
        <translation>判定与另一份档案不重复</translation>
    </message>
    <message>
        <source>Take back that it is not the other record</source>
        <translation>撤回“不重复”的判定</translation>
    </message>
    <message>
        <source>Issue a document</source>
        <translation>出具文书</translation>
    </message>
    <message>
        <source>In whose hands</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Pass on to a colleague</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>Draw a sample for a batch</source>
        <translation>批量审核抽样</translation>
    </message>
    <message>
        <source>Open a filing that was drawn</source>
        <translation>打开抽中件</translation>
    </message>
    <message>
        <source>Review in a batch</source>
        <translation>批量审核</translation>
    </message>
    <message>
        <source>Give up a batch</source>
        <translation>放弃批量审核</translation>
    </message>
    <message>
        <source>Ask the other level</source>
        <translation>征询上下级</translation>
    </message>
    <message>
        <source>Answer the other level</source>
        <translation>答复征询</translation>
    </message>
    <message>
        <source>Take the question back</source>
        <translation>收回征询</translation>
    </message>
    <message>
        <source>Calibrate a printer</source>
        <translation>校准打印机</translation>
    </message>
    <message>
        <source>Forget the calibration of a printer</source>
        <translation>清除打印机校准</translation>
    </message>
    <message>
        <source>Receive card stock</source>
        <translation>卡料入库</translation>
    </message>
    <message>
        <source>Write off card stock</source>
        <translation>核销卡料</translation>
    </message>
    <message>
        <source>Import a status list</source>
        <translation>导入状态名单</translation>
    </message>
    <message>
        <source>Make a status list</source>
        <translation>制作状态名单</translation>
    </message>
    <message>
        <source>Read off the licence</source>
        <translation>录入执照</translation>
    </message>
    <message>
        <source>Bring in a certificate template</source>
        <translation>引入证件版式</translation>
    </message>
    <message>
        <source>Withdraw a certificate template</source>
        <translation>撤下证件版式</translation>
    </message>
    <message>
        <source>Bring in the seal</source>
        <translation>引入印章</translation>
    </message>
    <message>
        <source>Remove the seal</source>
        <translation>移除印章</translation>
    </message>
    <message>
        <source>Take note of suspensions</source>
        <translation>阅知暂停与恢复</translation>
    </message>
    <message>
        <source>Enrol with the province</source>
        <translation>向省级平台登记</translation>
    </message>
    <message>
        <source>Believe one more authority</source>
        <translation>增加信任的签发机构</translation>
    </message>
    <message>
        <source>Frozen by the province</source>
        <translation>省级平台停用</translation>
    </message>
    <message>
        <source>Decide on a conflict</source>
        <translation>裁定冲突</translation>
    </message>
    <message>
        <source>Send once more</source>
        <translation>重新上传</translation>
    </message>
    <message>
        <source>Give up a refused change</source>
        <translation>放弃被拒的更改</translation>
    </message>
    <message>
        <source>Take certificate numbers</source>
        <translation>领取证书编号</translation>
    </message>
    <message>
        <source>Change a user</source>
        <translation>更改用户</translation>
    </message>
    <message>
        <source>Issue the day&apos;s end</source>
        <translation>出具日结单</translation>
    </message>
    <message>
        <source>At another computer</source>
        <translation>其他电脑</translation>
    </message>
    <message>
        <source>Write a courier file</source>
        <translation>写出摆渡文件</translation>
    </message>
    <message>
        <source>Take in a courier file</source>
        <translation>读入摆渡文件</translation>
    </message>
</context>
<context>
    <name>authorisation</name>
    <message>
        <source>Collection</source>
        <translation>归集授权</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询授权</translation>
    </message>
    <message>
        <source>Single query</source>
        <translation>单次查询授权</translation>
    </message>
    <message>
        <source>Paper letter</source>
        <translation>纸质授权书</translation>
    </message>
    <message>
        <source>Face comparison</source>
        <translation>人脸比对</translation>
    </message>
    <message>
        <source>Signature pad</source>
        <translation>电子签名</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>从业</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>保险</translation>
    </message>
    <message>
        <source>Background check</source>
        <translation>背景核查</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>家政服务员</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>授权种类</translation>
    </message>
    <message>
        <source>Granted to</source>
        <translation>被授权方</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>授权方式</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>授权范围</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>Letter of authorisation</source>
        <translation>授权书扫描件</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>存放地点</translation>
    </message>
    <message>
        <source>Withdrawn at</source>
        <translation>撤回时间</translation>
    </message>
    <message>
        <source>Reason of withdrawal</source>
        <translation>撤回原因</translation>
    </message>
    <message>
        <source>Authorisation</source>
        <translation>授权</translation>
    </message>
</context>
<context>
    <name>background_check</name>
    <message>
        <source>Match</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Mismatch</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>No such person</source>
        <translation>库中无此号</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待返回</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>家政服务员</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Submitted on</source>
        <translation>提交日期</translation>
    </message>
    <message>
        <source>Returned on</source>
        <translation>返回日期</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份比对</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>核查情况</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>核查机关</translation>
    </message>
    <message>
        <source>Background check</source>
        <translation>背景核查</translation>
    </message>
</context>
<context>
    <name>card</name>
    <message>
        <source>Certificate</source>
        <translation>上门服务证</translation>
    </message>
    <message>
        <source>Card sequence</source>
        <translation>证卡序号</translation>
    </message>
    <message>
        <source>Stock number</source>
        <translation>卡纸编号</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Template version</source>
        <translation>版式版本</translation>
    </message>
    <message>
        <source>Printed at</source>
        <translation>打印时间</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>证卡</translation>
    </message>
</context>
<context>
    <name>certificate</name>
    <message>
        <source>Certificate number</source>
        <translation>证件编号</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>家政服务员</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>家政企业</translation>
    </message>
    <message>
        <source>Service category</source>
        <translation>服务类别</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>工种</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>发证日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Issued offline</source>
        <translation>离线发证</translation>
    </message>
    <message>
        <source>Door-to-door service certificate</source>
        <translation>上门服务证</translation>
    </message>
</context>
<context>
    <name>certificate_list</name>
    <message>
        <source>Hand-over list</source>
        <translation>发放清单</translation>
    </message>
    <message>
        <source>List of who is ready</source>
        <translation>办证条件清单</translation>
    </message>
    <message>
        <source>Ledger of certificates</source>
        <translation>证书台账</translation>
    </message>
    <message>
        <source>List of cards to recall</source>
        <translation>收回名单</translation>
    </message>
    <message>
        <source>List of suspensions</source>
        <translation>暂停恢复清单</translation>
    </message>
</context>
<context>
    <name>code</name>
    <message>
        <source>Other (code %1)</source>
        <translation>其他（代码 %1）</translation>
    </message>
</context>
<context>
    <name>consultation</name>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>行政奖励</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>行政处罚</translation>
    </message>
    <message>
        <source>List entry</source>
        <translation>名单记录</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>征询事项</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Asking unit</source>
        <translation>征询单位</translation>
    </message>
    <message>
        <source>Unit asked</source>
        <translation>被征询单位</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>征询内容</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>征询人</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>答复人</translation>
    </message>
    <message>
        <source>Answered at</source>
        <translation>答复时间</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>征询</translation>
    </message>
</context>
<context>
    <name>countersignature</name>
    <message>
        <source>Issued on the spot, not countersigned yet</source>
        <translation>现场预发，省平台尚未会签</translation>
    </message>
    <message>
        <source>Countersigned by the province</source>
        <translation>省平台已会签</translation>
    </message>
    <message>
        <source>Recalled by the province</source>
        <translation>省平台已收回</translation>
    </message>
    <message>
        <source>Not countersigned</source>
        <translation>未会签</translation>
    </message>
    <message>
        <source>This person holds another certificate already, issued elsewhere; that one stays good</source>
        <translation>此人已持有其他地方发放的证书，以那一张为准</translation>
    </message>
    <message>
        <source>The certificate was cancelled, or the worker removed or locked, before the province heard of the issue</source>
        <translation>省平台得知发证之前，证书已注销，或服务员已删除、锁定</translation>
    </message>
    <message>
        <source>The worker did not fulfil the conditions on the day of issue</source>
        <translation>发证当日服务员不符合条件</translation>
    </message>
    <message>
        <source>The number belongs to another computer&apos;s block; it was not this one&apos;s to give</source>
        <translation>证号属于其他电脑的号段，不应由本机发放</translation>
    </message>
    <message>
        <source>The key that signed the card was revoked</source>
        <translation>签发此卡的密钥已被吊销</translation>
    </message>
    <message>
        <source>The unit&apos;s key is not certified yet; it is asked again</source>
        <translation>本单位密钥尚未认证，稍后自动再报</translation>
    </message>
    <message>
        <source>The issue has not arrived at the province; it is asked again after the next sync</source>
        <translation>发证记录尚未到达省平台，下次同步后自动再报</translation>
    </message>
    <message>
        <source>The card says something else than the record; spoil it and print it anew</source>
        <translation>卡面内容与记录不符，请作废后重新打印</translation>
    </message>
    <message>
        <source>The card&apos;s signature is not good; spoil it and print it anew</source>
        <translation>卡的签名无效，请作废后重新打印</translation>
    </message>
    <message>
        <source>The card&apos;s code cannot be read; spoil it and print it anew</source>
        <translation>卡的二维码无法识读，请作废后重新打印</translation>
    </message>
    <message>
        <source>The card is not valid any more</source>
        <translation>此卡已失效</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ctl</name>
    <message>
        <source>The audit is whole: %1 rows</source>
        <translation>审计记录完整，共%1条</translation>
    </message>
    <message>
        <source>The audit was changed: row %1 does not follow from the one before it; tell the security administrator and keep the vault as it is</source>
        <translation>审计记录被改动过：第%1条与前一条不相衔接，请报告安全管理员，并保持数据库原状</translation>
    </message>
    <message>
        <source>%1 rows were written to %2</source>
        <translation>已写出%1条到%2</translation>
    </message>
    <message>
        <source>Check the hash chain of the audit</source>
        <translation>核验审计记录的哈希链</translation>
    </message>
    <message>
        <source>Write the audit, masked, one JSON object a line</source>
        <translation>导出审计记录（已遮盖），每行一个JSON</translation>
    </message>
    <message>
        <source>The vault is missing: --vault DIR, or the environment&apos;s JIAXIN_VAULT</source>
        <translation>缺少数据库：请用--vault DIR或环境变量JIAXIN_VAULT指明</translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>密码：</translation>
    </message>
    <message>
        <source>The password is missing: --password-file FILE</source>
        <translation>缺少密码：请用--password-file FILE指明</translation>
    </message>
    <message>
        <source>The user is missing: --user NAME</source>
        <translation>缺少用户：请用--user NAME指明</translation>
    </message>
    <message>
        <source>%1  version %2  %3</source>
        <translation>%1  第%2版  %3</translation>
    </message>
    <message>
        <source>There is no record type %1; there are: %2</source>
        <translation>没有记录类型%1，可用的有：%2</translation>
    </message>
    <message>
        <source>jiaxinctl [--vault DIR] [--user NAME] [--password-file FILE] [--json] COMMAND …</source>
        <translation>用法：jiaxinctl [--vault DIR] [--user NAME] [--password-file FILE] [--json] 命令 …</translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation>%1后面缺少内容</translation>
    </message>
    <message>
        <source>%1 stands twice</source>
        <translation>%1写了两次</translation>
    </message>
    <message>
        <source>There is no option %1 here</source>
        <translation>这条命令没有选项%1</translation>
    </message>
    <message>
        <source>--clock takes an instant such as 2026-11-23T09:00:00+08:00</source>
        <translation>--clock后面是时刻，如2026-11-23T09:00:00+08:00</translation>
    </message>
    <message>
        <source>The command has too few or too many words</source>
        <translation>命令的参数个数不对</translation>
    </message>
    <message>
        <source>Which command?</source>
        <translation>请写明命令</translation>
    </message>
    <message>
        <source>There is no command %1 in this version</source>
        <translation>本版本没有命令%1</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>No record fits</source>
        <translation>没有符合条件的记录</translation>
    </message>
    <message>
        <source>--limit takes a number from 1</source>
        <translation>--limit后面是不小于1的数</translation>
    </message>
    <message>
        <source>Pin on %1</source>
        <translation>对“%1”的批注</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Lacks for a certificate: %1</source>
        <translation>发证尚缺  %1</translation>
    </message>
    <message>
        <source>List records, masked</source>
        <translation>列出记录（已遮盖）</translation>
    </message>
    <message>
        <source>Show a record, masked</source>
        <translation>查看记录（已遮盖）</translation>
    </message>
    <message>
        <source>Record something new</source>
        <translation>新建记录</translation>
    </message>
    <message>
        <source>Change the fields that the file names</source>
        <translation>修改文件中写明的字段</translation>
    </message>
    <message>
        <source>Who did what with a record, and when</source>
        <translation>记录的办理经过</translation>
    </message>
    <message>
        <source>Show one value whole; the reason is audited</source>
        <translation>查看一个完整的值；理由记入审计</translation>
    </message>
    <message>
        <source>Make two records of one person or firm the first</source>
        <translation>把同一人或同一企业的两份档案并入前一份</translation>
    </message>
    <message>
        <source>Whether a worker is in order, and what is lacking</source>
        <translation>服务员状态及所缺事项</translation>
    </message>
    <message>
        <source>--pin takes FIELD=TEXT</source>
        <translation>--pin的写法是 字段=内容</translation>
    </message>
    <message>
        <source>%1: %2 done, %3 refused</source>
        <translation>%1：完成%2件，未办%3件</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>%1 photos attached, %2 unchanged, %3 refused</source>
        <translation>已上传照片%1张，未变%2张，未接受%3张</translation>
    </message>
    <message>
        <source>--photos belongs to: attach worker --photos DIR</source>
        <translation>--photos的用法：attach worker --photos 文件夹</translation>
    </message>
    <message>
        <source>attach TYPE ID FIELD FILE</source>
        <translation>用法：attach 类型 编号 字段 文件</translation>
    </message>
    <message>
        <source>Take a record one step further</source>
        <translation>办理记录的下一步</translation>
    </message>
    <message>
        <source>Attach a photo or scan, or a folder of photos</source>
        <translation>上传照片或扫描件，或一个文件夹的照片</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>not in order</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>There is no rule %1; there are: %2</source>
        <translation>没有规则%1，可用的有：%2</translation>
    </message>
    <message>
        <source>Check numbers, codes, telephones or names; needs no vault</source>
        <translation>校验号码、代码、电话或姓名，不需要数据库</translation>
    </message>
    <message>
        <source>--unit CODE and --admin NAME are needed</source>
        <translation>须写明--unit CODE和--admin NAME</translation>
    </message>
    <message>
        <source>--device takes a number from 0 to 9999</source>
        <translation>--device后面是0至9999的数</translation>
    </message>
    <message>
        <source>The vault was made for unit %1, device %2; its administrator is %3</source>
        <translation>已为单位%1、设备%2建立数据库，管理员为%3</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>The backup was written and proved by opening it: %1</source>
        <translation>备份已写出，并已打开核验：%1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The vault was restored to %1</source>
        <translation>数据库已恢复到%1</translation>
    </message>
    <message>
        <source>Every page of the vault is in order</source>
        <translation>数据库各页完好</translation>
    </message>
    <message>
        <source>--new-password-file FILE is needed</source>
        <translation>须写明--new-password-file FILE</translation>
    </message>
    <message>
        <source>There is no role %1</source>
        <translation>没有角色%1</translation>
    </message>
    <message>
        <source>User %1 was added</source>
        <translation>已新增用户%1</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Make a vault with its first administrator</source>
        <translation>新建数据库及首个管理员</translation>
    </message>
    <message>
        <source>Write the whole vault, encrypted, into one file and prove it</source>
        <translation>把整个数据库加密备份成一个文件并核验</translation>
    </message>
    <message>
        <source>Make a vault of a backup in a new folder</source>
        <translation>从备份恢复到新文件夹</translation>
    </message>
    <message>
        <source>Check every page of the vault</source>
        <translation>逐页检查数据库</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>新增用户</translation>
    </message>
    <message>
        <source>List the users</source>
        <translation>列出用户</translation>
    </message>
    <message>
        <source>Name workers, or give --all-eligible</source>
        <translation>请写明服务员编号，或用--all-eligible</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>申领</translation>
    </message>
    <message>
        <source>--pdf FILE is needed</source>
        <translation>须写明--pdf FILE</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>%1 certificates on %2 pages: %3; confirm those that came out well</source>
        <translation>已排版%1张证、%2页：%3；请对打印完好的逐张确认</translation>
    </message>
    <message>
        <source>%1, card %2, %3 to %4, %5</source>
        <translation>%1，第%2张卡，%3至%4，%5</translation>
    </message>
    <message>
        <source>Workers who may be given a certificate</source>
        <translation>可制证的服务员</translation>
    </message>
    <message>
        <source>Request certificates, each with its number</source>
        <translation>申领上门服务证，逐一编号</translation>
    </message>
    <message>
        <source>Print approved certificates into a PDF</source>
        <translation>把待制证的证打印成PDF</translation>
    </message>
    <message>
        <source>The print came out well</source>
        <translation>确认打印完好</translation>
    </message>
    <message>
        <source>The print came out badly and is printed again</source>
        <translation>登记打印作废，重新打印</translation>
    </message>
    <message>
        <source>Nothing came out of the printer</source>
        <translation>没有打出来，退回待打印</translation>
    </message>
    <message>
        <source>Hand certificates over to the enterprise</source>
        <translation>发放给企业</translation>
    </message>
    <message>
        <source>The worker has the certificate in hand</source>
        <translation>服务员已领证，激活</translation>
    </message>
    <message>
        <source>Record a loss; the card is invalid at once</source>
        <translation>挂失，原卡立即失效</translation>
    </message>
    <message>
        <source>A new card under the same number</source>
        <translation>补办或换发，证号不变</translation>
    </message>
    <message>
        <source>Cancel certificates</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>Call certificates back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>The demonstration vault is %1; its users&apos; one password is in %2</source>
        <translation>演示数据库在%1，各用户共用的密码在%2</translation>
    </message>
    <message>
        <source>Make a vault with invented people and six weeks of work</source>
        <translation>建立演示数据库：虚构的人员和六周的办理经过</translation>
    </message>
    <message>
        <source>Trial, nothing stored: %1 rows read, %2 new, %3 changed, %4 unchanged, %5 refused</source>
        <translation>试导入，未保存：读取%1行，新增%2，更新%3，未变%4，未接受%5</translation>
    </message>
    <message>
        <source>%1 rows read, %2 new, %3 changed, %4 unchanged, %5 refused</source>
        <translation>读取%1行，新增%2，更新%3，未变%4，未接受%5</translation>
    </message>
    <message>
        <source>Sheet %1 has no header that is known and was skipped</source>
        <translation>工作表“%1”没有能识别的表头，已跳过</translation>
    </message>
    <message>
        <source>Columns that were not read: %1</source>
        <translation>未读取的列：%1</translation>
    </message>
    <message>
        <source>%1 row %2 column %3  %4</source>
        <translation>%1第%2行第%3列  %4</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写出%1</translation>
    </message>
    <message>
        <source>Take rows of a workbook into the vault</source>
        <translation>从表格导入</translation>
    </message>
    <message>
        <source>Write an empty workbook for an import; needs no vault</source>
        <translation>导出空白导入模板，不需要数据库</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>The keys that sign and verify certificates</source>
        <translation>签发和核验上门服务证的密钥</translation>
    </message>
    <message>
        <source>Ask the province to certify this vault&apos;s key</source>
        <translation>向省级申请认证本库密钥</translation>
    </message>
    <message>
        <source>Certify the key of a unit below, as the province does</source>
        <translation>认证下级单位的密钥（省级）</translation>
    </message>
    <message>
        <source>This vault&apos;s key as an authority&apos;s</source>
        <translation>导出本库密钥作为认证机构</translation>
    </message>
    <message>
        <source>Take a certified key, or an authority&apos;s whose id was compared</source>
        <translation>导入已认证的密钥，或已核对编号的认证机构密钥</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write a masked list, or one record&apos;s archive, whole where a reason is given</source>
        <translation>导出列表（已遮盖），或导出一份档案（写明事由的不遮盖）</translation>
    </message>
    <message>
        <source>--days is a number from 0 to 366</source>
        <translation>--days 为 0 至 366 之间的天数</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1天</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>到期提醒</translation>
    </message>
    <message>
        <source>%1 enterprises, %2 workers; the letters are in %3</source>
        <translation>企业%1家，人员%2人；提醒函在 %3</translation>
    </message>
    <message>
        <source>What ends for whom, by enterprise</source>
        <translation>按企业列出将到期的人员和事项</translation>
    </message>
    <message>
        <source>Write reminder letters and a list for each enterprise</source>
        <translation>为各企业写出提醒函和到期名单</translation>
    </message>
    <message>
        <source>transfer enterprise|worker ID --to UNIT|ENTERPRISE --ground CODE</source>
        <translation>transfer enterprise|worker ID --to 单位代码|企业ID --ground 事由代码</translation>
    </message>
    <message>
        <source>Ask for a move to another unit</source>
        <translation>申请移交管辖单位</translation>
    </message>
    <message>
        <source>List the moves that wait for an answer</source>
        <translation>列出待答复的移交申请</translation>
    </message>
    <message>
        <source>--type takes worker or enterprise</source>
        <translation>--type 只能是 worker 或 enterprise</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>正在查找重复档案</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>One</source>
        <translation>档案一</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>证件号码/信用代码</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>档案二</translation>
    </message>
    <message>
        <source>List pairs that may be one person or firm; --settled: those said to be two</source>
        <translation>列出可能重复的成对档案；--settled 列出已判定不重复的</translation>
    </message>
    <message>
        <source>Say that two records are one: the second goes into the first</source>
        <translation>确认两份档案重复：后一份并入前一份</translation>
    </message>
    <message>
        <source>Say that two records are two, for good</source>
        <translation>判定两份档案不重复，并记住</translation>
    </message>
    <message>
        <source>--date takes a day as 2026-11-23</source>
        <translation>--date 后应为日期，如2026-11-23</translation>
    </message>
    <message>
        <source>--set takes FIELD=VALUE of a field of the record</source>
        <translation>--set 后应为“字段=值”，字段须属于该记录</translation>
    </message>
    <message>
        <source>There is no document %1; there are: %2</source>
        <translation>没有文书“%1”，可用的有：%2</translation>
    </message>
    <message>
        <source>One of --pdf FILE and --odt FILE is needed</source>
        <translation>须给出 --pdf FILE 或 --odt FILE 之一</translation>
    </message>
    <message>
        <source>The name of a file for --odt ends in .odt</source>
        <translation>--odt 的文件名应以 .odt 结尾</translation>
    </message>
    <message>
        <source>A file that ends in .odt is written by --odt</source>
        <translation>以 .odt 结尾的文件请用 --odt 写出</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写出：%1</translation>
    </message>
    <message>
        <source>Write an official document about a record, as PDF or to be edited</source>
        <translation>出具一份公文，PDF 或可编辑的 .odt</translation>
    </message>
    <message>
        <source>notice draft enterprise|reward|list_entry (ID… | --all)</source>
        <translation>notice draft enterprise|reward|list_entry (ID… | --all)</translation>
    </message>
    <message>
        <source>Name the records, or say --all</source>
        <translation>请列出记录，或用 --all</translation>
    </message>
    <message>
        <source>--days takes a number of working days</source>
        <translation>--days 后应为工作日数</translation>
    </message>
    <message>
        <source>The holidays of %1 are not announced yet: weekdays were taken for working days</source>
        <translation>%1年节假日安排尚未公布，暂按周一至周五计为工作日</translation>
    </message>
    <message>
        <source>Draft a public notice; “act publicity_notice ID open” opens it</source>
        <translation>拟一份公示；用“act publicity_notice ID open”开始公示</translation>
    </message>
    <message>
        <source>Show a public notice with its items</source>
        <translation>查看一份公示及其各项</translation>
    </message>
    <message>
        <source>After the period, publish every item that nobody objects to</source>
        <translation>公示期满后，发布全部无异议的项</translation>
    </message>
    <message>
        <source>--queue is mine, done, returned, due_soon or publicity_over</source>
        <translation>--queue 可取 mine、done、returned、due_soon 或 publicity_over</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>For you</source>
        <translation>指定给您</translation>
    </message>
    <message>
        <source>List what waits, the most urgent first</source>
        <translation>列出待办事项，最紧急的在前</translation>
    </message>
    <message>
        <source>Pass a record on to a colleague of the same unit and role</source>
        <translation>把记录转办给本单位同岗位的同事</translation>
    </message>
    <message>
        <source>List the colleagues to whom a record can be passed on</source>
        <translation>列出可以转办的同事</translation>
    </message>
    <message>
        <source>%1 since the return</source>
        <translation>退回后的%1</translation>
    </message>
    <message>
        <source>Samples are drawn among filings of enterprises and rewards</source>
        <translation>只能在企业备案和奖励申报中抽样</translation>
    </message>
    <message>
        <source>Seed %1: %2 filings, %3 of them to be opened first</source>
        <translation>种子 %1：共 %2 件，其中 %3 件须先打开查看</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>自动核查</translation>
    </message>
    <message>
        <source>Take the same step with all records that wait for it; review those of a sample&apos;s draw</source>
        <translation>对所有待办记录执行同一步骤；或对已抽样的一批作出审核</translation>
    </message>
    <message>
        <source>Draw among the filings whose checks are all green those that are to be opened before all are reviewed</source>
        <translation>在自动核查全部通过的申报中抽取须先打开查看的件</translation>
    </message>
    <message>
        <source>The draw that is not finished</source>
        <translation>尚未办完的抽样</translation>
    </message>
    <message>
        <source>Open a filing that was drawn, with its checks</source>
        <translation>打开抽中件并列出自动核查结果</translation>
    </message>
    <message>
        <source>Give up a draw</source>
        <translation>放弃抽样</translation>
    </message>
    <message>
        <source>Ask the other level about a record; answered by: act consultation ID answer --note TEXT</source>
        <translation>就一条记录征询上级或下级；答复用 act consultation ID answer --note TEXT</translation>
    </message>
    <message>
        <source>List the questions to the other level about a record, and their answers</source>
        <translation>列出一条记录的征询与答复</translation>
    </message>
    <message>
        <source>Changed by %1, %2</source>
        <translation>%1于%2改动</translation>
    </message>
    <message>
        <source>--date is a day, as 2026-11-23</source>
        <translation>--date 填写日期，如 2026-11-23</translation>
    </message>
    <message>
        <source>From %1, imported %2 by %3</source>
        <translation>来自 %1，%2 由 %3 导入</translation>
    </message>
    <message>
        <source>Take an extract of the market supervision&apos;s register into the vault, to compare filings with</source>
        <translation>导入市场监管登记信息，供填报比对</translation>
    </message>
    <message>
        <source>What the register says of an enterprise, and from which file</source>
        <translation>查看某企业的登记信息及其来源文件</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>面</translation>
    </message>
    <message>
        <source>Right (mm)</source>
        <translation>偏右（毫米）</translation>
    </message>
    <message>
        <source>Down (mm)</source>
        <translation>偏下（毫米）</translation>
    </message>
    <message>
        <source>Width (%)</source>
        <translation>宽（%）</translation>
    </message>
    <message>
        <source>Height (%)</source>
        <translation>高（%）</translation>
    </message>
    <message>
        <source>Turned (°)</source>
        <translation>偏转（°）</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>测量日期</translation>
    </message>
    <message>
        <source>Print %1 at its full size and measure what stands on it</source>
        <translation>请按实际大小打印 %1，并测量图上所示长度</translation>
    </message>
    <message>
        <source>Stored; print the test sheet with --corrected to check</source>
        <translation>已保存；请用 --corrected 打印测试页核对</translation>
    </message>
    <message>
        <source>--printer and one of --sheet, --measured and --forget are needed</source>
        <translation>需给出 --printer，以及 --sheet、--measured、--forget 之一</translation>
    </message>
    <message>
        <source>--measured takes five millimetres: left,top,top right,across,down; --side is front or back</source>
        <translation>--measured 需五个毫米数：左,上,右上,横,竖；--side 为 front 或 back</translation>
    </message>
    <message>
        <source>What each printer was found to need</source>
        <translation>各打印机的校准</translation>
    </message>
    <message>
        <source>Write a test sheet, or store what was measured on it</source>
        <translation>输出测试页，或保存测量结果</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Serials</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>号数</translation>
    </message>
    <message>
        <source>In the making</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>已制证</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已注销</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>未用</translation>
    </message>
    <message>
        <source>Unaccounted</source>
        <translation>去向不明</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>卡料</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>入库日期</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Spoiled</source>
        <translation>报废</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>核销</translation>
    </message>
    <message>
        <source>At the printer</source>
        <translation>打印中</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>结余</translation>
    </message>
    <message>
        <source>No reason recorded</source>
        <translation>未登记原因</translation>
    </message>
    <message>
        <source>Spoiled cards by reason</source>
        <translation>废卡原因</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>张数</translation>
    </message>
    <message>
        <source>Every number, card and piece is accounted for</source>
        <translation>账实相符，每号、每卡、每张都有去向</translation>
    </message>
    <message>
        <source>The accounts do not balance: look at what is unaccounted for</source>
        <translation>账目不符：请查看去向不明的项目</translation>
    </message>
    <message>
        <source>--kind is card, sheet, preprinted_card or preprinted_sheet</source>
        <translation>--kind 应为 card、sheet、preprinted_card 或 preprinted_sheet</translation>
    </message>
    <message>
        <source>--count is a number from 1 on</source>
        <translation>--count 应为不小于 1 的数</translation>
    </message>
    <message>
        <source>Delivery %1: %2 pieces are in the book</source>
        <translation>第 %1 笔：已登记入库 %2 张</translation>
    </message>
    <message>
        <source>The delivery is named by its number in the book</source>
        <translation>请用台账中的序号指明是哪一笔入库</translation>
    </message>
    <message>
        <source>Give either --count or --serials</source>
        <translation>请给出 --count 或 --serials 之一</translation>
    </message>
    <message>
        <source>%1 pieces are written off</source>
        <translation>已核销 %1 张</translation>
    </message>
    <message>
        <source>The accounts of numbers, cards and card stock</source>
        <translation>证号、证卡和卡料的账目</translation>
    </message>
    <message>
        <source>Record a delivery of card stock</source>
        <translation>登记卡料入库</translation>
    </message>
    <message>
        <source>Write off card stock that no print has spent</source>
        <translation>核销未经打印的卡料</translation>
    </message>
    <message>
        <source>%1 takes a number</source>
        <translation>%1 须为整数</translation>
    </message>
    <message>
        <source>Give the text of the code, or --picture FILE</source>
        <translation>请给出二维码文本，或用 --picture 指定图片</translation>
    </message>
    <message>
        <source>%1 rows of %2 enterprises: %3</source>
        <translation>%1 行，涉及 %2 家企业：%3</translation>
    </message>
    <message>
        <source>Write a list of certificates: a letter to each enterprise as .pdf, a table as .xlsx</source>
        <translation>写出证件清单：.pdf 为给各企业的函，.xlsx 为总表</translation>
    </message>
    <message>
        <source>Check a QR code, as text or in a photo, without a network</source>
        <translation>离线核验二维码，文本或照片均可</translation>
    </message>
    <message>
        <source>Status list of %1 with %2 entries</source>
        <translation>%1 的状态名单，共 %2 条</translation>
    </message>
    <message>
        <source>Take the signed list of what is suspended, cancelled or lost elsewhere</source>
        <translation>导入其他单位暂停、注销、挂失证件的签名名单</translation>
    </message>
    <message>
        <source>Sign such a list of this vault&apos;s certificates, for those who trust its key</source>
        <translation>为信任本库密钥的单位签发本库证件的状态名单</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>--area is left,top,width,height in ten-thousandths of the page, as 1200,3000,5000,400</source>
        <translation>--area为左,上,宽,高，以页面的万分之一计，如1200,3000,5000,400</translation>
    </message>
    <message>
        <source>Nothing is kept of this field</source>
        <translation>该字段未录入</translation>
    </message>
    <message>
        <source>What was read off an enterprise&apos;s business licence, and where it stands</source>
        <translation>查看从企业营业执照录入的内容及其位置</translation>
    </message>
    <message>
        <source>Keep what the business licence says of a field; an empty VALUE takes it away</source>
        <translation>录入营业执照上某字段的内容；VALUE留空则删除</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤下</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>已换版</translation>
    </message>
    <message>
        <source>own</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>%1: %2 would be version %3</source>
        <translation>%1：%2 可引入，将为第%3版</translation>
    </message>
    <message>
        <source>%1: %2 is in use as version %3</source>
        <translation>%1：%2 已启用，为第%3版</translation>
    </message>
    <message>
        <source>%1: %2 is in use already as version %3</source>
        <translation>%1：%2 内容未变，仍为在用的第%3版</translation>
    </message>
    <message>
        <source>    the sheet %1 that repeats it has a new version too</source>
        <translation>    拼版 %1 随之换为新版</translation>
    </message>
    <message>
        <source>    the sheet %1 no longer fits and goes on with the version before</source>
        <translation>    拼版 %1 尺寸不再相符，仍用原版证卡</translation>
    </message>
    <message>
        <source>    the page has another size: calibrate the printers for it again</source>
        <translation>    页面尺寸已变，请重新校准打印机</translation>
    </message>
    <message>
        <source>Preview with certificates of this vault: %1</source>
        <translation>已用本库证件生成样张：%1</translation>
    </message>
    <message>
        <source>Preview with an invented person: %1</source>
        <translation>已用虚构人员生成样张：%1</translation>
    </message>
    <message>
        <source>Too long for their places: %1</source>
        <translation>以下内容超出预留位置：%1</translation>
    </message>
    <message>
        <source>%1 is no longer offered; cards that were printed with it are as they were</source>
        <translation>%1 已撤下，不再供选用；已印证卡不受影响</translation>
    </message>
    <message>
        <source>Name a PNG file, or give --remove</source>
        <translation>请指定 PNG 文件，或使用 --remove</translation>
    </message>
    <message>
        <source>Certificates are printed without a seal from now on</source>
        <translation>今后打印的证件不带印章</translation>
    </message>
    <message>
        <source>The seal stands on certificates from now on</source>
        <translation>今后打印的证件带有印章</translation>
    </message>
    <message>
        <source>The templates to print with; --all: every version of the own ones too</source>
        <translation>列出可用的证件版式；--all 包括本单位版式的各个版本</translation>
    </message>
    <message>
        <source>Check own templates and take them into use</source>
        <translation>检查并启用本单位的证件版式</translation>
    </message>
    <message>
        <source>Draw a template with a certificate of this vault, as a specimen</source>
        <translation>用本库证件生成版式样张</translation>
    </message>
    <message>
        <source>Write an own template as it was brought in</source>
        <translation>按引入时的原样导出本单位版式</translation>
    </message>
    <message>
        <source>Print with an own template no longer</source>
        <translation>撤下本单位的证件版式</translation>
    </message>
    <message>
        <source>The picture of the unit&apos;s seal for certificates</source>
        <translation>证件上本单位印章的图片</translation>
    </message>
    <message>
        <source>Days are given as YYYY-MM-DD</source>
        <translation>日期请写作 YYYY-MM-DD</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>lifted</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>certificate list hand_over|readiness|ledger|recall|changes FILE</source>
        <translation>certificate list hand_over|readiness|ledger|recall|changes 文件</translation>
    </message>
    <message>
        <source>What was suspended or lifted by itself, and take note of it</source>
        <translation>自行暂停或恢复的证件，并可阅知</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>常用</translation>
    </message>
    <message>
        <source>Prints begin with %1 from now on</source>
        <translation>今后制证默认使用 %1</translation>
    </message>
    <message>
        <source>Make a template the one that prints begin with</source>
        <translation>设为制证时默认使用的版式</translation>
    </message>
    <message>
        <source>enrol needs --server URL and --code CODE</source>
        <translation>enrol 需要 --server 网址 和 --code 登记码</translation>
    </message>
    <message>
        <source>Enrolled as device %1 of unit %2</source>
        <translation>已登记为单位 %2 的设备 %1</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>conflict resolve needs one of --mine, --theirs, --field NAME=mine|theirs, --different, --again, --give-up</source>
        <translation>conflict resolve 需要 --mine、--theirs、--field 字段=mine|theirs、--different、--again、--give-up 中的一个</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>计算机</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Make this computer a device of the province</source>
        <translation>将本机登记为省级平台的设备</translation>
    </message>
    <message>
        <source>Send what waits and fetch what is new, once</source>
        <translation>上传待传内容并取回新内容，一次</translation>
    </message>
    <message>
        <source>What waits for a decision: conflicts and refused changes</source>
        <translation>等待裁定的冲突和被拒的更改</translation>
    </message>
    <message>
        <source>Decide on a conflict or a refused change</source>
        <translation>裁定一项冲突或被拒的更改</translation>
    </message>
    <message>
        <source>What was entered on a day, and what the province has of it</source>
        <translation>某日录入的内容及省级平台的回执情况</translation>
    </message>
    <message>
        <source>Sent %1, acknowledged %2, merged %3, in conflict %4, refused %5; received %6; still to be sent %7</source>
        <translation>上传 %1，已回执 %2，合并 %3，冲突 %4，被拒 %5；取回 %6；仍待传 %7</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>The cards of recalled certificates are back</source>
        <translation>被收回的证卡已交回</translation>
    </message>
    <message>
        <source>Courier file</source>
        <translation>摆渡文件</translation>
    </message>
    <message>
        <source>Written: %1; changes %2, photos and scans %3</source>
        <translation>已写出：%1；更改 %2 项，照片和扫描件 %3 份</translation>
    </message>
    <message>
        <source>The province has more; the next courier file that you write asks for it</source>
        <translation>省平台还有未带回的内容，下次写出的摆渡文件会继续索取</translation>
    </message>
    <message>
        <source>Write what waits as a sealed file for the province, to be carried by hand</source>
        <translation>把待传内容写成加密的摆渡文件，由人工送交省平台</translation>
    </message>
    <message>
        <source>Take in the file that the province answered with</source>
        <translation>读入省平台答复的摆渡文件</translation>
    </message>
    <message>
        <source>A certificate, and what the province says of one that was issued without it</source>
        <translation>查看一张证及省平台对现场预发的意见</translation>
    </message>
    <message>
        <source>fair needs --server URL and --authority FILE.pem</source>
        <translation>fair 需要 --server URL 和 --authority FILE.pem</translation>
    </message>
    <message>
        <source>Make two vaults of one county at a demo province; with --play their clerks work</source>
        <translation>在演示省平台下建立同一区县的两个档案库；加 --play 由两名经办人演练</translation>
    </message>
</context>
<context>
    <name>demo</name>
    <message>
        <source>requested %1 certificates, each with its number</source>
        <translation>申领上门服务证%1张，逐一编号</translation>
    </message>
    <message>
        <source>approved %1 certificates</source>
        <translation>审核通过上门服务证%1张</translation>
    </message>
    <message>
        <source>printed %1 certificates on %2 pages into %3</source>
        <translation>打印上门服务证%1张、%2页，存为%3</translation>
    </message>
    <message>
        <source>%1: %2 certificates</source>
        <translation>%1：上门服务证%2张</translation>
    </message>
    <message>
        <source>verified the QR codes: %1 of %2 genuine and in force</source>
        <translation>核验二维码：%2个中%1个真实有效</translation>
    </message>
    <message>
        <source>checked the audit: %1 rows, whole</source>
        <translation>核验审计记录：%1条，完整</translation>
    </message>
    <message>
        <source>made the vault of Xi&apos;an 610100 with a signing key of its own</source>
        <translation>新建西安市610100数据库，生成本库签发密钥</translation>
    </message>
    <message>
        <source>added %1 users, one of each role and two of Beilin district</source>
        <translation>新增用户%1名：各角色一名，碑林区两名</translation>
    </message>
    <message>
        <source>set the hotline that is printed on certificates</source>
        <translation>设置证上的咨询监督电话</translation>
    </message>
    <message>
        <source>imported %1: %2 rows read, %3 new</source>
        <translation>导入%1：读取%2行，新增%3</translation>
    </message>
    <message>
        <source>attached %1 scans of licences, commitments and rules</source>
        <translation>上传营业执照、承诺书、管理制度扫描件%1份</translation>
    </message>
    <message>
        <source>%1: %2 enterprises</source>
        <translation>%1：企业%2家</translation>
    </message>
    <message>
        <source>attached %1 photos named by number, %2 refused</source>
        <translation>按证件号码上传照片%1张，未接受%2张</translation>
    </message>
    <message>
        <source>filed %1 workers</source>
        <translation>服务员建档%1人</translation>
    </message>
    <message>
        <source>made a vault of Beilin district and enrolled it with the province</source>
        <translation>建立碑林区档案库并接入省平台</translation>
    </message>
    <message>
        <source>without the province: entered %1 enterprises and %2 workers</source>
        <translation>离线录入企业%1家、服务员%2人</translation>
    </message>
    <message>
        <source>without the province: changed %1 fields of an enterprise</source>
        <translation>离线修改企业%1项</translation>
    </message>
    <message>
        <source>decided on %1 conflicts: the own value</source>
        <translation>处理冲突%1件：保留本机值</translation>
    </message>
    <message>
        <source>the day&apos;s end: entered %1 = acknowledged %2 + to be sent %3 + in conflict %4 + refused %5; %6 receipts</source>
        <translation>日终：录入%1 = 已回执%2 + 待传%3 + 冲突%4 + 被拒%5；回执%6份</translation>
    </message>
    <message>
        <source>both computers have the same %1 enterprises and workers</source>
        <translation>两台电脑的企业和服务员档案一致，共%1件</translation>
    </message>
</context>
<context>
    <name>document_type</name>
    <message>
        <source>Resident identity card</source>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>Residence permit (Hong Kong, Macao, Taiwan)</source>
        <translation>港澳台居民居住证</translation>
    </message>
    <message>
        <source>Foreign permanent residence card</source>
        <translation>外国人永久居留身份证</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>护照</translation>
    </message>
    <message>
        <source>Travel permit (Hong Kong, Macao)</source>
        <translation>港澳居民来往内地通行证</translation>
    </message>
    <message>
        <source>Travel permit (Taiwan)</source>
        <translation>台湾居民来往大陆通行证</translation>
    </message>
</context>
<context>
    <name>duplicate</name>
    <message>
        <source>Same document number</source>
        <translation>证件类型、号码相同</translation>
    </message>
    <message>
        <source>Same number, another document type</source>
        <translation>号码相同，证件类型不同</translation>
    </message>
    <message>
        <source>Same name and birth date, similar phone</source>
        <translation>姓名、出生日期相同，手机号相近</translation>
    </message>
    <message>
        <source>Same credit code</source>
        <translation>统一社会信用代码相同</translation>
    </message>
    <message>
        <source>Same registration number or licence</source>
        <translation>注册号或营业执照相同</translation>
    </message>
    <message>
        <source>Similar name at the same address</source>
        <translation>地址相同，名称相近</translation>
    </message>
</context>
<context>
    <name>duplicate_task</name>
    <message>
        <source>Worker</source>
        <translation>服务员</translation>
    </message>
    <message>
        <source>Other unit</source>
        <translation>对方单位</translation>
    </message>
    <message>
        <source>Name there</source>
        <translation>对方姓名</translation>
    </message>
    <message>
        <source>Number there</source>
        <translation>对方证件号</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>配对编号</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Verdict of</source>
        <translation>判定单位</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Same person elsewhere</source>
        <translation>跨区重复</translation>
    </message>
</context>
<context>
    <name>duplicate_verdict</name>
    <message>
        <source>Enterprise</source>
        <translation>家政企业</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>家政服务员</translation>
    </message>
    <message>
        <source>Two different ones</source>
        <translation>判定为不重复</translation>
    </message>
    <message>
        <source>One and the same</source>
        <translation>确认重复</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>档案类别</translation>
    </message>
    <message>
        <source>One record</source>
        <translation>档案一</translation>
    </message>
    <message>
        <source>Other record</source>
        <translation>档案二</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Digest of what was compared</source>
        <translation>比对内容摘要</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Verdict on duplicates</source>
        <translation>查重判定</translation>
    </message>
</context>
<context>
    <name>employment</name>
    <message>
        <source>Labour contract</source>
        <translation>劳动合同</translation>
    </message>
    <message>
        <source>Service contract</source>
        <translation>服务合同</translation>
    </message>
    <message>
        <source>Three-party agency contract</source>
        <translation>中介三方合同</translation>
    </message>
    <message>
        <source>Resigned</source>
        <translation>本人辞职</translation>
    </message>
    <message>
        <source>Contract ended</source>
        <translation>合同到期</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>企业解除</translation>
    </message>
    <message>
        <source>Went to another enterprise</source>
        <translation>转到其他企业</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>家政服务员</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>家政企业</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>工种</translation>
    </message>
    <message>
        <source>Joined on</source>
        <translation>入职日期</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>离职日期</translation>
    </message>
    <message>
        <source>Reason for leaving</source>
        <translation>离职原因</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同类型</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>从业经历</translation>
    </message>
</context>
<context>
    <name>enterprise</name>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分公司</translation>
    </message>
    <message>
        <source>Individual business</source>
        <translation>个体工商户</translation>
    </message>
    <message>
        <source>Private non-enterprise unit</source>
        <translation>民办非企业单位</translation>
    </message>
    <message>
        <source>Farmers&apos; cooperative</source>
        <translation>农民专业合作社</translation>
    </message>
    <message>
        <source>Foreign-invested company</source>
        <translation>外商投资企业</translation>
    </message>
    <message>
        <source>In business</source>
        <translation>存续（在营）</translation>
    </message>
    <message>
        <source>Licence revoked</source>
        <translation>吊销</translation>
    </message>
    <message>
        <source>Deregistered</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>Moved out</source>
        <translation>迁出</translation>
    </message>
    <message>
        <source>Business suspended</source>
        <translation>停业</translation>
    </message>
    <message>
        <source>Registration cancelled</source>
        <translation>撤销登记</translation>
    </message>
    <message>
        <source>Employing</source>
        <translation>员工制</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>中介制</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台制</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>18 characters, as on the business licence</source>
        <translation>18位，与营业执照一致</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>工商注册号</translation>
    </message>
    <message>
        <source>Enterprise name</source>
        <translation>企业名称</translation>
    </message>
    <message>
        <source>Former name</source>
        <translation>曾用名</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Kind of subject</source>
        <translation>主体类型</translation>
    </message>
    <message>
        <source>Registration authority</source>
        <translation>登记机关</translation>
    </message>
    <message>
        <source>Established on</source>
        <translation>成立日期</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>核准日期</translation>
    </message>
    <message>
        <source>Business term from</source>
        <translation>营业期限自</translation>
    </message>
    <message>
        <source>Business term until</source>
        <translation>营业期限至</translation>
    </message>
    <message>
        <source>Empty: long-term</source>
        <translation>空为长期</translation>
    </message>
    <message>
        <source>Registered capital (10,000 yuan)</source>
        <translation>注册资本（万元）</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Registration state</source>
        <translation>登记状态</translation>
    </message>
    <message>
        <source>Business scope</source>
        <translation>经营范围</translation>
    </message>
    <message>
        <source>Industry code</source>
        <translation>行业代码</translation>
    </message>
    <message>
        <source>Registered address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Business address</source>
        <translation>经营地址</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>行政区划</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>Document of the legal representative</source>
        <translation>法定代表人证件类型</translation>
    </message>
    <message>
        <source>Document number of the legal representative</source>
        <translation>法定代表人证件号码</translation>
    </message>
    <message>
        <source>Phone of the legal representative</source>
        <translation>法定代表人手机</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contact phone</source>
        <translation>联系人手机</translation>
    </message>
    <message>
        <source>Landline</source>
        <translation>固定电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Business model</source>
        <translation>经营模式</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务项目</translation>
    </message>
    <message>
        <source>Declared headcount</source>
        <translation>申报从业人数</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>门店数</translation>
    </message>
    <message>
        <source>Annual revenue (yuan)</source>
        <translation>年营业收入（元）</translation>
    </message>
    <message>
        <source>Business licence scan</source>
        <translation>营业执照扫描件</translation>
    </message>
    <message>
        <source>Credit commitment scan</source>
        <translation>信用承诺书扫描件</translation>
    </message>
    <message>
        <source>Management rules scan</source>
        <translation>管理制度扫描件</translation>
    </message>
    <message>
        <source>MOFCOM platform number</source>
        <translation>商务部平台编号</translation>
    </message>
    <message>
        <source>MOFCOM platform</source>
        <translation>商务部平台状态</translation>
    </message>
    <message>
        <source>Provincial platform number</source>
        <translation>省平台编号</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>家政企业</translation>
    </message>
</context>
<context>
    <name>epidemic_report</name>
    <message>
        <source>Worker</source>
        <translation>服务员</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业代报</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>工作人员登记</translation>
    </message>
    <message>
        <source>Reported on</source>
        <translation>填报日期</translation>
    </message>
    <message>
        <source>Body temperature (°C)</source>
        <translation>体温（℃）</translation>
    </message>
    <message>
        <source>Confirmed case</source>
        <translation>确诊</translation>
    </message>
    <message>
        <source>Suspected case</source>
        <translation>疑似</translation>
    </message>
    <message>
        <source>Close contact under observation</source>
        <translation>密接（观察期内）</translation>
    </message>
    <message>
        <source>Contact with an asymptomatic case</source>
        <translation>接触无症状感染者</translation>
    </message>
    <message>
        <source>Places visited in 14 days</source>
        <translation>14天内旅居地</translation>
    </message>
    <message>
        <source>Shared transport in 14 days</source>
        <translation>14天内同乘</translation>
    </message>
    <message>
        <source>Shared transport</source>
        <translation>同乘情况</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>填报方式</translation>
    </message>
    <message>
        <source>Epidemic report</source>
        <translation>防疫健康</translation>
    </message>
</context>
<context>
    <name>error</name>
    <message>
        <source>There is no vault in this folder; choose another one or make a vault</source>
        <translation>该文件夹中没有数据库，请另选文件夹或新建数据库</translation>
    </message>
    <message>
        <source>There is no such backup file; check its name and place</source>
        <translation>找不到该备份文件，请核对文件名和位置</translation>
    </message>
    <message>
        <source>There is no such key in this vault; import it or choose another one</source>
        <translation>数据库中没有该密钥，请先导入或另选密钥</translation>
    </message>
    <message>
        <source>There is no such worker in this vault; it may have been merged or deleted</source>
        <translation>数据库中没有该服务员，可能已被合并或删除</translation>
    </message>
    <message>
        <source>There is no such user in this vault; check the name</source>
        <translation>数据库中没有该用户，请核对用户名</translation>
    </message>
    <message>
        <source>There is no certificate of this number in this vault; check the number</source>
        <translation>数据库中没有该证号的上门服务证，请核对证号</translation>
    </message>
    <message>
        <source>There is no template of this name; choose one of the list</source>
        <translation>没有该名称的版式，请从列表中选择</translation>
    </message>
    <message>
        <source>There is no such record in this vault; it may have been merged or deleted</source>
        <translation>数据库中没有该记录，可能已被合并或删除</translation>
    </message>
    <message>
        <source>The vault is open in another program on this computer; close that one first. Nothing was changed</source>
        <translation>数据库正被本机另一个程序使用，请先关闭该程序；数据未作任何改动</translation>
    </message>
    <message>
        <source>The folder is not empty; choose an empty or a new one. What is in it was left alone</source>
        <translation>该文件夹不是空的，请选择空文件夹或新文件夹；其中原有内容未动</translation>
    </message>
    <message>
        <source>There is a user of this name already; choose another name</source>
        <translation>已有同名用户，请换一个用户名</translation>
    </message>
    <message>
        <source>This worker has a certificate already: one number is one person&apos;s for life. Reissue or renew that one</source>
        <translation>该服务员已有上门服务证，一人一号终身不变，请对原证补办或换发</translation>
    </message>
    <message>
        <source>A worker with this document number is in the vault already; open that record. Nothing was saved</source>
        <translation>库中已有该证件号码的服务员，请打开原档案；本次未保存</translation>
    </message>
    <message>
        <source>An enterprise with this credit code is in the vault already; open that record. Nothing was saved</source>
        <translation>库中已有该统一社会信用代码的企业，请打开原档案；本次未保存</translation>
    </message>
    <message>
        <source>This is in the vault already, or is being changed elsewhere. Nothing was saved; look at the record and try again</source>
        <translation>库中已有相同内容，或记录正在别处修改；本次未保存，请查看后重试</translation>
    </message>
    <message>
        <source>Somebody has changed the record since you saw it. Nothing was saved; look at it anew and decide again</source>
        <translation>您查看之后该记录已被他人修改；本次未保存，请重新查看后再办理</translation>
    </message>
    <message>
        <source>The publicity period is not over yet; publish after its last day. Nothing was changed</source>
        <translation>公示期未满，请在公示期满后发布；数据未作改动</translation>
    </message>
    <message>
        <source>The worker does not meet all conditions for a certificate; look at the status and add what lacks</source>
        <translation>该服务员尚不符合发证条件，请查看状态并补齐所缺事项</translation>
    </message>
    <message>
        <source>This step is not possible from the record&apos;s present state. Nothing was changed; look at the record</source>
        <translation>记录当前状态不能办理这一步；数据未作改动，请查看记录</translation>
    </message>
    <message>
        <source>The worker&apos;s consent has lapsed, so the record is no longer updated; record a new consent first. Nothing was saved</source>
        <translation>该服务员的授权已失效，档案停止更新，请先登记新的授权；本次未保存</translation>
    </message>
    <message>
        <source>The record was deleted or merged into another one; open that one. Nothing was saved</source>
        <translation>该记录已删除或已并入另一档案，请打开后者；本次未保存</translation>
    </message>
    <message>
        <source>This is the last user who can open the vault; add another one before removing this one</source>
        <translation>这是能够打开数据库的最后一个用户，请先新增用户再移除</translation>
    </message>
    <message>
        <source>The record is being reviewed and cannot be edited now; wait for the result or a return</source>
        <translation>记录正在审核，暂不能修改，请等待审核结果或退回</translation>
    </message>
    <message>
        <source>The record is in publicity and cannot be edited now; have it returned if it must be corrected</source>
        <translation>记录正在公示，暂不能修改；确需更正的，请先退回</translation>
    </message>
    <message>
        <source>The record was rejected and cannot be edited any more</source>
        <translation>记录已被驳回，不能再修改</translation>
    </message>
    <message>
        <source>The record is locked and cannot be edited any more</source>
        <translation>档案已锁定，不能再修改</translation>
    </message>
    <message>
        <source>It was withdrawn and cannot be edited any more; record a new one</source>
        <translation>已撤回，不能再修改，请登记新的一条</translation>
    </message>
    <message>
        <source>This is not possible in the record&apos;s present state. Nothing was changed; look at the record</source>
        <translation>记录当前状态不能这样办理；数据未作改动，请查看记录</translation>
    </message>
    <message>
        <source>The password is too short: 8 characters or more</source>
        <translation>密码太短，至少8个字符</translation>
    </message>
    <message>
        <source>The password is too simple: mix three of small letters, capitals, digits and signs</source>
        <translation>密码太简单，请在小写字母、大写字母、数字、符号中至少用三类</translation>
    </message>
    <message>
        <source>The password contains the user&apos;s name; choose another password</source>
        <translation>密码中含有用户名，请换一个密码</translation>
    </message>
    <message>
        <source>A password is needed</source>
        <translation>请输入密码</translation>
    </message>
    <message>
        <source>The user&apos;s name has 2 to 40 letters or digits, dots, hyphens and underscores between them</source>
        <translation>用户名为2至40个字母、汉字或数字，中间可用点、短横和下划线</translation>
    </message>
    <message>
        <source>These roles do not go together: an administrator&apos;s role excludes all others</source>
        <translation>所选角色不能兼任：管理员角色与其他角色互斥</translation>
    </message>
    <message>
        <source>The unit is not known or not below the vault&apos;s unit; check its code</source>
        <translation>单位代码不存在，或不在数据库所属单位辖区内，请核对</translation>
    </message>
    <message>
        <source>The device number is 0 to 9999</source>
        <translation>设备编号应在0至9999之间</translation>
    </message>
    <message>
        <source>This step needs a reason; choose one. Nothing was changed</source>
        <translation>办理这一步须选择理由；数据未作改动</translation>
    </message>
    <message>
        <source>This reason is not one of the list; choose one. Nothing was changed</source>
        <translation>理由不在选项之列，请从列表中选择；数据未作改动</translation>
    </message>
    <message>
        <source>A pin names a field that the record does not have; check the field&apos;s name</source>
        <translation>批注所指的字段不存在，请核对字段名</translation>
    </message>
    <message>
        <source>The record has no such field, or the field takes no file; check the field&apos;s name</source>
        <translation>记录没有该字段，或该字段不能存放文件，请核对字段名</translation>
    </message>
    <message>
        <source>More rows than a sheet can hold; narrow the list with filters and export it in parts</source>
        <translation>行数超出一张表的容量，请用筛选条件分批导出</translation>
    </message>
    <message>
        <source>The encryption library is missing from this computer, so the vault stays closed; install the program anew</source>
        <translation>本机缺少加密组件，数据库不予打开，请重新安装程序</translation>
    </message>
    <message>
        <source>The entry is not right, so nothing was saved; please check it and try again</source>
        <translation>填写内容有误，未保存，请核对后重试</translation>
    </message>
    <message>
        <source>Your role does not allow this; ask a colleague who has the role</source>
        <translation>您的角色没有这项权限，请由有权限的同事办理</translation>
    </message>
    <message>
        <source>The record belongs to another unit&apos;s territory; only that unit may change it</source>
        <translation>该记录属其他单位辖区，只能由该单位修改</translation>
    </message>
    <message>
        <source>This step belongs to another level of review (county or city); it waits for them</source>
        <translation>这一步由另一级（县区或市）审核，请等待其办理</translation>
    </message>
    <message>
        <source>You have submitted or reviewed this record yourself; another person has to take this step</source>
        <translation>您本人已提交或审核过该记录，这一步须由他人办理</translation>
    </message>
    <message>
        <source>User name or password is wrong; after five failures the name is locked for ten minutes. The data is untouched</source>
        <translation>用户名或密码不正确；连续五次错误将锁定十分钟。数据未受影响</translation>
    </message>
    <message>
        <source>Too many failures: this name is locked for another %1 seconds. The data is untouched; try again then</source>
        <translation>错误次数过多，该用户名已锁定，请%1秒后再试；数据未受影响</translation>
    </message>
    <message>
        <source>Too many failures: this name is locked for a while. The data is untouched</source>
        <translation>错误次数过多，该用户名已暂时锁定，请稍后再试；数据未受影响</translation>
    </message>
    <message>
        <source>It was made by a later version of this program; update the program to open it. Nothing was changed</source>
        <translation>该数据由更新版本的程序建立，请升级程序后打开；数据未作改动</translation>
    </message>
    <message>
        <source>It was made by a version too old for this program; open it once with a version between them. Nothing was changed</source>
        <translation>该数据由过旧版本的程序建立，请先用中间版本打开一次；数据未作改动</translation>
    </message>
    <message>
        <source>A stored picture or scan is damaged; attach it anew from the original</source>
        <translation>存储的照片或扫描件已损坏，请用原件重新上传</translation>
    </message>
    <message>
        <source>The data is damaged and was not opened; nothing was overwritten. Restore the last backup into a new folder</source>
        <translation>数据已损坏，未予打开，也未覆盖任何内容；请用最近的备份恢复到新文件夹</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was half saved; make room and do it again</source>
        <translation>磁盘已满，没有留下只存一半的数据；请腾出空间后重做</translation>
    </message>
    <message>
        <source>The file cannot be read; check its name, place and rights</source>
        <translation>无法读取该文件，请核对文件名、位置和权限</translation>
    </message>
    <message>
        <source>The file cannot be opened; check its name, place and rights</source>
        <translation>无法打开该文件，请核对文件名、位置和权限</translation>
    </message>
    <message>
        <source>The file could not be read to its end; copy it to this computer and try again</source>
        <translation>文件没有读完就中断了，请先复制到本机再试</translation>
    </message>
    <message>
        <source>The file cannot be written; close it in other programs and check the folder&apos;s rights</source>
        <translation>无法写入该文件，请在其他程序中关闭它，并检查文件夹权限</translation>
    </message>
    <message>
        <source>The file with the errors cannot replace the source; choose another name</source>
        <translation>错误说明文件不能覆盖原文件，请换一个文件名</translation>
    </message>
    <message>
        <source>There is not enough memory; close other programs and try again</source>
        <translation>内存不足，请关闭其他程序后重试</translation>
    </message>
    <message>
        <source>The folder cannot be made; check the place and its rights</source>
        <translation>无法建立文件夹，请检查位置和权限</translation>
    </message>
    <message>
        <source>The vault&apos;s folder cannot be written; check its rights</source>
        <translation>数据库所在文件夹不可写，请检查权限</translation>
    </message>
    <message>
        <source>The disk could not be read or written; nothing was half saved. Check disk and rights and try again</source>
        <translation>磁盘读写失败，没有留下只存一半的数据；请检查磁盘和权限后重试</translation>
    </message>
    <message>
        <source>Not a picture in JPEG or PNG; choose another file</source>
        <translation>不是JPEG或PNG图片，请另选文件</translation>
    </message>
    <message>
        <source>The portrait is too small: at least 295 × 413 pixels (25 × 35 mm); choose a larger one</source>
        <translation>照片太小，至少295×413像素（1寸，25×35毫米），请换清晰的照片</translation>
    </message>
    <message>
        <source>Not of a portrait&apos;s form (25 × 35 mm upright); crop the picture and attach it again</source>
        <translation>不是竖版证件照的比例（25×35毫米），请裁剪后重新上传</translation>
    </message>
    <message>
        <source>The file is too large to be honest; split it or choose another one</source>
        <translation>文件过大，请拆分或另选文件</translation>
    </message>
    <message>
        <source>Not a workbook: save it as .xlsx in WPS or Excel and try again</source>
        <translation>不是表格文件，请在WPS或Excel中另存为.xlsx后重试</translation>
    </message>
    <message>
        <source>An old .xls workbook: open it in WPS or Excel, save it as .xlsx and try again</source>
        <translation>这是旧版.xls表格，请在WPS或Excel中另存为.xlsx后重试</translation>
    </message>
    <message>
        <source>An .ods workbook: save it as .xlsx and try again</source>
        <translation>这是.ods表格，请另存为.xlsx后重试</translation>
    </message>
    <message>
        <source>The workbook has a password: remove it, save and try again</source>
        <translation>表格设有密码，请取消密码并保存后重试</translation>
    </message>
    <message>
        <source>The file ends too early: it was not copied whole. Ask for it again</source>
        <translation>文件不完整，可能没有复制完，请重新索取</translation>
    </message>
    <message>
        <source>The file is damaged: open it in WPS or Excel, save it and try again</source>
        <translation>文件已损坏，请在WPS或Excel中打开并另存后重试</translation>
    </message>
    <message>
        <source>The workbook has no sheet with a table; check the file</source>
        <translation>文件中没有可读的工作表，请核对文件</translation>
    </message>
    <message>
        <source>The text is neither UTF-8 nor GB18030; save it as .xlsx or as CSV in UTF-8 and try again</source>
        <translation>文字编码既非UTF-8也非GB18030，请另存为.xlsx或UTF-8的CSV后重试</translation>
    </message>
    <message>
        <source>A quotation mark in the text file is not closed; save it as .xlsx and try again</source>
        <translation>文本中有未配对的引号，请另存为.xlsx后重试</translation>
    </message>
    <message>
        <source>No row with known column headers was found; use the template. Nothing was imported</source>
        <translation>没有找到能识别的表头，请使用导入模板；未导入任何数据</translation>
    </message>
    <message>
        <source>The file is not a backup of this program; choose another one</source>
        <translation>该文件不是本程序的备份，请另选文件</translation>
    </message>
    <message>
        <source>The database belongs to another program; nothing was changed</source>
        <translation>该数据库属于其他程序；数据未作改动</translation>
    </message>
    <message>
        <source>The file does not hold one JSON object; check its content</source>
        <translation>文件内容不是一个JSON对象，请核对</translation>
    </message>
    <message>
        <source>The file cannot be used; check that it is the right one. Nothing was changed</source>
        <translation>该文件无法使用，请核对是否选对；数据未作改动</translation>
    </message>
    <message>
        <source>The server cannot be reached. Your work is kept here and sent later</source>
        <translation>连接不上服务器；已办内容保存在本机，联网后再上传</translation>
    </message>
    <message>
        <source>The server does not know this computer any more; enrol it anew. Your work is kept here</source>
        <translation>服务器不再认可本机，请重新登记；已办内容保存在本机</translation>
    </message>
    <message>
        <source>The server refused this; your work is kept here. Look at the conflicts</source>
        <translation>服务器未接受；已办内容保存在本机，请查看冲突</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was half done</source>
        <translation>已取消，没有留下只办一半的内容</translation>
    </message>
    <message>
        <source>The file has more than 1,000,000 rows: split it and import the parts one by one</source>
        <translation>文件超过100万行，请拆分后分批导入</translation>
    </message>
    <message>
        <source>The worker has a certificate in force or in the making; reissue or cancel that one first. Nothing was changed</source>
        <translation>该服务员已有有效或在办的证件，请先补办或注销原证；未作任何改动</translation>
    </message>
    <message>
        <source>The numbers of this device for this year are used up; issue from another device or ask the province for numbers</source>
        <translation>本机本年度的证号已用完，请换一台设备办理或向省级申请号段</translation>
    </message>
    <message>
        <source>Only approved certificates are printed; look at the state of this one</source>
        <translation>只有审核通过的证件才能制证，请查看该证状态</translation>
    </message>
    <message>
        <source>Its last sheet waits for confirmation; say first whether it came out</source>
        <translation>上一张证卡尚待确认，请先确认是否打出</translation>
    </message>
    <message>
        <source>The term of the certificate is over; request it anew</source>
        <translation>证件有效期已过，请重新申领</translation>
    </message>
    <message>
        <source>No card of it was sent to the printer; print it first</source>
        <translation>该证没有送打的证卡，请先制证</translation>
    </message>
    <message>
        <source>A card changes with its certificate only; take the step on the certificate</source>
        <translation>证卡随证件变更，请在证件上办理</translation>
    </message>
    <message>
        <source>Devices above 49 have no numbers of their own; make the vault with a device number from 0 to 49</source>
        <translation>设备编号大于49的设备没有自用号段，请用0至49的设备编号建库</translation>
    </message>
    <message>
        <source>There is no certificate to print</source>
        <translation>没有可制的证件</translation>
    </message>
    <message>
        <source>The certificate was signed by an authority that this vault does not know; import the authority&apos;s own first</source>
        <translation>签发该证书的上级密钥本库未登记，请先导入上级密钥</translation>
    </message>
    <message>
        <source>This is an authority&apos;s own key: compare its id with the office by telephone, then confirm it</source>
        <translation>这是上级机关的密钥，请先电话核对密钥编号再确认导入</translation>
    </message>
    <message>
        <source>Not a key request or key certificate of this program; choose another file</source>
        <translation>不是本程序的密钥申请或密钥证书，请另选文件</translation>
    </message>
    <message>
        <source>The signature in the file is wrong: it was changed on the way. Ask for it again</source>
        <translation>文件签名不符，传递中已被改动，请重新索取</translation>
    </message>
    <message>
        <source>Nobody disables the own account; another administrator has to do it</source>
        <translation>不能停用本人账户，须由另一名管理员办理</translation>
    </message>
    <message>
        <source>The enterprise&apos;s name has a character that the program&apos;s fonts cannot print (%1), so no certificate can be made; check the name</source>
        <translation>企业名称中有程序字体无法打印的字（%1），不能制证；请核对企业名称</translation>
    </message>
    <message>
        <source>The name has a character that the program&apos;s fonts cannot print (%1), so no certificate can be made; check it against the document, and ask for a font with it if it is right</source>
        <translation>姓名中有程序字体无法打印的字（%1），不能制证；请对照证件核对，确无误的请申请补充字体</translation>
    </message>
    <message>
        <source>The program&apos;s fonts are missing, so no certificate can be drawn; install the program anew</source>
        <translation>程序的字体缺失，无法绘制证件；请重新安装程序</translation>
    </message>
    <message>
        <source>The template has characters that the program&apos;s fonts cannot print (%1); change its text</source>
        <translation>模板中有程序字体无法打印的字（%1），请修改模板文字</translation>
    </message>
    <message>
        <source>This kind of record is switched off; a security administrator can switch it on</source>
        <translation>本类信息未启用，由安全管理员在设置中启用后才能录入</translation>
    </message>
    <message>
        <source>Only an enterprise or a worker has an archive of its own</source>
        <translation>只有家政企业和家政服务员有单独的档案</translation>
    </message>
    <message>
        <source>There is nobody to write to</source>
        <translation>没有需要发函的企业</translation>
    </message>
    <message>
        <source>A transfer of this record waits for an answer already; answer or withdraw that one first</source>
        <translation>该记录已有待答复的移交申请，请先答复或撤回那一件</translation>
    </message>
    <message>
        <source>What was to be moved lies with another unit by now; withdraw this transfer. Nothing was changed</source>
        <translation>要移交的对象现已归其他单位管辖，请撤回本次移交；未作任何更改</translation>
    </message>
    <message>
        <source>The new employer may not take on anybody now. Nothing was changed; look at that enterprise</source>
        <translation>新用人企业目前不能新增人员；未作任何更改，请查看该企业</translation>
    </message>
    <message>
        <source>A refusal needs a word of explanation for the other unit. Nothing was changed</source>
        <translation>不同意时须向对方单位说明理由；未作任何更改</translation>
    </message>
    <message>
        <source>It lies with this unit already; choose another one</source>
        <translation>已由该单位管辖，请选择其他单位</translation>
    </message>
    <message>
        <source>Choose the unit that is to take it over</source>
        <translation>请选择接收单位</translation>
    </message>
    <message>
        <source>Choose the worker&apos;s new employer</source>
        <translation>请选择该服务员的新用人企业</translation>
    </message>
    <message>
        <source>Say why these are two different ones. Nothing was changed</source>
        <translation>请说明为什么不是重复档案。数据没有改动</translation>
    </message>
    <message>
        <source>The program that shows PDF files is missing; install the package poppler-utils. The file is kept</source>
        <translation>缺少显示PDF的程序，请安装poppler-utils；文件仍完好保存</translation>
    </message>
    <message>
        <source>A file of the program is missing, so portraits cannot be checked; install the program anew</source>
        <translation>程序文件缺失，无法检查照片，请重新安装本程序</translation>
    </message>
    <message>
        <source>The portrait is blurred: the face would not be recognisable on the card. Scan or take it anew</source>
        <translation>照片模糊，印在证上辨认不清，请重新拍摄或扫描</translation>
    </message>
    <message>
        <source>The portrait is too dark: the face cannot be made out. Take it anew with light from the front</source>
        <translation>照片过暗，面部看不清，请在正面光线下重新拍摄</translation>
    </message>
    <message>
        <source>The portrait is overexposed: the face is burnt out. Take it anew with less light, or scan it darker</source>
        <translation>照片过曝，面部发白，请减弱光线重拍，或调暗后重新扫描</translation>
    </message>
    <message>
        <source>The portrait is faded or foggy: it would print grey in grey. Scan the original anew or take a new one</source>
        <translation>照片褪色或发灰，印出来层次不清，请重新扫描原件或另拍一张</translation>
    </message>
    <message>
        <source>The PDF file is damaged and cannot be shown; attach it anew from the original</source>
        <translation>PDF文件已损坏，无法显示，请用原件重新上传</translation>
    </message>
    <message>
        <source>The PDF file has a password and cannot be shown; remove it and attach the file anew</source>
        <translation>PDF文件设有密码，无法显示，请去除密码后重新上传</translation>
    </message>
    <message>
        <source>The PDF file is too large or too complicated to be shown; print it to a plain PDF and attach that</source>
        <translation>PDF文件过大或过于复杂，无法显示，请打印为普通PDF后重新上传</translation>
    </message>
    <message>
        <source>An objection to it is being handled; conclude and answer it first. Nothing was changed</source>
        <translation>该记录有异议正在处理，请先作出结论并答复；数据未改动</translation>
    </message>
    <message>
        <source>The least publicity is not over yet; repair it from the first repair date on. Nothing was changed</source>
        <translation>最短公示期未满，请自首次可修复日期起办理；数据未改动</translation>
    </message>
    <message>
        <source>The subject has not been given notice yet; record number and day of the notice first</source>
        <translation>尚未告知当事人，请先登记告知书文号和送达日期</translation>
    </message>
    <message>
        <source>The subject may still make a statement; record what was said, or wait for the end of the term</source>
        <translation>陈述申辩期限未满，请登记陈述申辩情况，或待期满后办理</translation>
    </message>
    <message>
        <source>It stands in the record and changes by a document only; take the step for it. Nothing was saved</source>
        <translation>该记录已入档，只能凭文书办理变更、修复、撤销或移出；未作保存</translation>
    </message>
    <message>
        <source>The record is approved and cannot be edited now; have it returned if it must be corrected</source>
        <translation>该记录已审核通过，不能修改；确需更正的请退回；未作保存</translation>
    </message>
    <message>
        <source>The objection is decided and cannot be edited any more; record a new one if need be</source>
        <translation>该异议已作出结论，不能再修改；必要时请另行登记</translation>
    </message>
    <message>
        <source>The objection was not accepted and cannot be edited any more</source>
        <translation>该异议未予受理，不能再修改</translation>
    </message>
    <message>
        <source>This comes from departments with a document, never from the enterprise. Nothing was saved</source>
        <translation>此类信息须由有关部门凭文书提供，企业不得自行填报；未作保存</translation>
    </message>
    <message>
        <source>Nobody has reviewed it since it was submitted, so there is no opinion to write down yet</source>
        <translation>提交后尚未审核，还没有可出具的审核意见</translation>
    </message>
    <message>
        <source>Only of a returned record is there a notice of correction; return it first</source>
        <translation>只有已退回的记录可以出具补正告知书，请先退回</translation>
    </message>
    <message>
        <source>A prior notice is given before the black list and the watch list only</source>
        <translation>只有拟列入失信、重点关注名单的才出具事先告知书</translation>
    </message>
    <message>
        <source>The objection is not accepted; accept it before the authority is asked</source>
        <translation>异议尚未受理，请先受理再发协查函</translation>
    </message>
    <message>
        <source>The objection is not concluded; record the conclusion before it is answered</source>
        <translation>异议尚无结论，请先登记结论再答复</translation>
    </message>
    <message>
        <source>The notice has no items; choose what is to be published first</source>
        <translation>公示中没有内容，请先选择要公示的项</translation>
    </message>
    <message>
        <source>The authority to be asked is missing; fill it in at the objection first</source>
        <translation>缺少协查机关，请先在异议中填写</translation>
    </message>
    <message>
        <source>One of the items has been returned or changed since; take it out of the notice first. Nothing was changed</source>
        <translation>公示中有一项已被退回或变动，请先将其移出公示。未作任何更改</translation>
    </message>
    <message>
        <source>The notice is open and cannot be edited any more</source>
        <translation>公示已开始，不能再修改</translation>
    </message>
    <message>
        <source>It is closed and cannot be edited any more</source>
        <translation>该记录已办结，不能再修改</translation>
    </message>
    <message>
        <source>Choose at least one item that is to be published</source>
        <translation>请至少选择一项要公示的内容</translation>
    </message>
    <message>
        <source>One of the items stands in another notice already; take it out of one of them. Nothing was saved</source>
        <translation>有一项已在另一份公示中，请从其中一份移出。未保存</translation>
    </message>
    <message>
        <source>One of the items is not ready to be published; look at its state. Nothing was saved</source>
        <translation>有一项还不能公示，请查看其状态。未保存</translation>
    </message>
    <message>
        <source>Notices are made of enterprises, rewards and list entries</source>
        <translation>公示的内容限于企业、行政奖励和名单</translation>
    </message>
    <message>
        <source>Choose a colleague of your unit and role who had no part in this filing. Nothing was changed</source>
        <translation>请选择本单位同岗位、未经手此件的同事；未作任何改动</translation>
    </message>
    <message>
        <source>This does not wait for you, so that there is nothing to pass on. Nothing was changed</source>
        <translation>此件不在您的待办之列，无从转办；未作任何改动</translation>
    </message>
    <message>
        <source>Filings are reviewed together only after a sample of them; draw one first. Nothing was changed</source>
        <translation>批量审核须先抽样查看，请先抽样。未作任何更改</translation>
    </message>
    <message>
        <source>Not every filing that was drawn has been opened yet; open these first. Nothing was changed</source>
        <translation>抽中的件尚未全部打开查看，请先逐件打开。未作任何更改</translation>
    </message>
    <message>
        <source>One of its automatic checks is not green any more; review it alone. Nothing was changed</source>
        <translation>该件自动核查已不再全部通过，请单独审核。未作任何更改</translation>
    </message>
    <message>
        <source>Many filings together are approved or returned, nothing else</source>
        <translation>批量审核只能通过或退回</translation>
    </message>
    <message>
        <source>Write the opinion that stands for all of them</source>
        <translation>请填写对全部各件的审核意见</translation>
    </message>
    <message>
        <source>There is no filing that could be reviewed together with others</source>
        <translation>没有可以批量审核的申报</translation>
    </message>
    <message>
        <source>Your unit&apos;s last question about this record waits for an answer; wait for it or take it back</source>
        <translation>本单位对此件的上一次征询尚未答复，请等待答复或先收回</translation>
    </message>
    <message>
        <source>One level alone reviews this record: there is no other one to ask. Nothing was changed</source>
        <translation>此件由一级审核，没有可征询的上下级；未作任何改动</translation>
    </message>
    <message>
        <source>Write what you ask. Nothing was changed</source>
        <translation>请写明征询内容；未作任何改动</translation>
    </message>
    <message>
        <source>Write the answer. Nothing was changed</source>
        <translation>请写明答复内容；未作任何改动</translation>
    </message>
    <message>
        <source>The vault has no registration data of this credit code; import an extract of the register</source>
        <translation>库中没有该信用代码的登记信息，请先导入登记信息文件</translation>
    </message>
    <message>
        <source>The day of the extract is after today; enter the day of the register that it shows</source>
        <translation>数据日期晚于今天，请填写登记信息所截至的日期</translation>
    </message>
    <message>
        <source>Some of these serials are in the book already; compare with the earlier deliveries. Nothing was changed</source>
        <translation>部分编号已在台账中，请与以前的入库核对；未作任何改动</translation>
    </message>
    <message>
        <source>The book has fewer pieces of this card stock left than are needed; record what was received, or print fewer. Nothing was changed</source>
        <translation>台账中这种卡料的结余不够；请先登记入库，或减少张数；未作任何改动</translation>
    </message>
    <message>
        <source>One of these pieces is used or written off already; look at the book. Nothing was changed</source>
        <translation>其中有卡料已使用或已核销，请查看台账；未作任何改动</translation>
    </message>
    <message>
        <source>“Other” needs a few words; write what happened</source>
        <translation>选“其他”须写明情况</translation>
    </message>
    <message>
        <source>These serials are not of this delivery; compare with the book</source>
        <translation>编号不属于这一笔入库，请核对台账</translation>
    </message>
    <message>
        <source>Say which printer; its name has 100 characters at most</source>
        <translation>请写明打印机，名称最多100个字</translation>
    </message>
    <message>
        <source>The template has no such side</source>
        <translation>模板没有这一面</translation>
    </message>
    <message>
        <source>Say how many pieces</source>
        <translation>请填写张数</translation>
    </message>
    <message>
        <source>The printer is not there: it is switched off, not connected or was removed. Nothing was sent; no card was recorded</source>
        <translation>找不到这台打印机（未开机、未连接或已删除）；未送出任何内容，也未登记任何证卡</translation>
    </message>
    <message>
        <source>The printer has stopped (no paper, a jam, or it was paused); see to it first. Nothing was sent; no card was recorded</source>
        <translation>打印机已停止（缺纸、卡纸或被暂停），请先处理；未送出任何内容，也未登记任何证卡</translation>
    </message>
    <message>
        <source>Nobody is on this list today, so that no file was written</source>
        <translation>目前名单上没有人，未写出文件</translation>
    </message>
    <message>
        <source>This list is a table; give it a name that ends in .xlsx</source>
        <translation>此清单为表格，文件名须以 .xlsx 结尾</translation>
    </message>
    <message>
        <source>No QR code can be read in the picture; take it nearer, straight and without glare</source>
        <translation>图片中读不出二维码；请靠近、摆正、避开反光重拍</translation>
    </message>
    <message>
        <source>This is no status list of certificates. Nothing was changed</source>
        <translation>这不是证件状态名单。未作任何改动</translation>
    </message>
    <message>
        <source>A newer status list of the same office is here already. Nothing was changed</source>
        <translation>本库已有同一机关更新的状态名单。未作任何改动</translation>
    </message>
    <message>
        <source>This field does not stand on a business licence. Nothing was changed</source>
        <translation>营业执照上没有该字段，未作改动</translation>
    </message>
    <message>
        <source>The unit has no seal in this vault</source>
        <translation>本库没有单位印章</translation>
    </message>
    <message>
        <source>This template comes with the program and cannot be withdrawn; choose one of your own</source>
        <translation>该版式随程序提供，不能撤下；请选择本单位的版式</translation>
    </message>
    <message>
        <source>The seal is no PNG picture; save it as PNG with a transparent ground. Nothing was changed</source>
        <translation>印章不是 PNG 图片，请存为透明底的 PNG；数据未变</translation>
    </message>
    <message>
        <source>The picture has no transparent ground and would cover the words under the seal; cut the seal out and save it as PNG with transparency. Nothing was changed</source>
        <translation>图片不是透明底，会盖住印章下的文字；请抠出印章，存为透明底的 PNG；数据未变</translation>
    </message>
    <message>
        <source>The picture of the seal has less than 200 pixels and would print coarsely; scan it at 300 dpi or more. Nothing was changed</source>
        <translation>印章图片不足200像素，印出会发虚；请以300 dpi 以上扫描；数据未变</translation>
    </message>
    <message>
        <source>The picture of the seal is too large; make it 600 pixels wide. Nothing was changed</source>
        <translation>印章图片过大，请缩到600像素宽；数据未变</translation>
    </message>
    <message>
        <source>This is not the last card of the certificate; destroy it and scan the one that was printed last</source>
        <translation>这不是该证最后打印的卡，请销毁，改扫最后打印的那一张</translation>
    </message>
    <message>
        <source>What answered at this address is no province; check the address. Nothing was changed</source>
        <translation>该网址不是省级平台，请核对网址。没有任何更改</translation>
    </message>
    <message>
        <source>This vault is not enrolled with the province; an administrator can enrol it</source>
        <translation>本数据库尚未向省级平台登记，可由管理员登记</translation>
    </message>
    <message>
        <source>The two computers do not hold the same records</source>
        <translation>两台计算机的档案不一致</translation>
    </message>
    <message>
        <source>Somebody has decided on this already</source>
        <translation>此项已有人裁定</translation>
    </message>
    <message>
        <source>The other side has not arrived yet; sync first and decide then</source>
        <translation>对方的内容尚未取回，请先同步再裁定</translation>
    </message>
    <message>
        <source>A step is not repeated by itself; take it anew in the record</source>
        <translation>流程步骤不会自动重做，请在档案中重新办理</translation>
    </message>
    <message>
        <source>Two records of one person are merged as duplicates, or kept as two different ones</source>
        <translation>同一人的两份档案请按重复档案合并，或保留为不同的两份</translation>
    </message>
    <message>
        <source>This computer has had no word from the province for too long; sync first. Until then records can be looked at and not changed</source>
        <translation>本机与省级平台失去联系过久，请先同步；在此之前档案只能查看，不能更改</translation>
    </message>
    <message>
        <source>The province has withdrawn this computer; an administrator has to enrol it anew. Nothing is lost</source>
        <translation>省级平台已注销本机，须由管理员重新登记。数据没有丢失</translation>
    </message>
    <message>
        <source>This vault is older than what the province knows of it, as after a restore; an administrator has to enrol it anew. Nothing is lost</source>
        <translation>本数据库比省级平台所知的更旧（例如恢复过备份），须由管理员重新登记。数据没有丢失</translation>
    </message>
    <message>
        <source>Another copy of this vault is at work; an administrator has to enrol this computer anew. Nothing is lost</source>
        <translation>本数据库另有副本在使用，须由管理员重新登记本机。数据没有丢失</translation>
    </message>
    <message>
        <source>The province has disabled this account; ask the account administrator. Nothing is lost</source>
        <translation>省级平台已停用该账号，请联系账号管理员。数据没有丢失</translation>
    </message>
    <message>
        <source>The province asks for another password first; change it and sync again</source>
        <translation>省级平台要求先更换密码，更换后再同步</translation>
    </message>
    <message>
        <source>At the province this account belongs to another unit than this vault; nothing was exchanged</source>
        <translation>该账号在省级平台属于其他单位，没有交换任何内容</translation>
    </message>
    <message>
        <source>This is no address of a province: it reads like https://sync.example.gov.cn</source>
        <translation>不是省平台的地址，应形如 https://sync.example.gov.cn</translation>
    </message>
    <message>
        <source>The province does not know this code: it was used, is older than a day, or was mistyped. Ask for a new one if need be</source>
        <translation>省平台不认此注册码：可能已用过、超过一天或输错。必要时请重新领取</translation>
    </message>
    <message>
        <source>This file holds no certificate; choose the one that the province gave you</source>
        <translation>文件里没有证书，请选择省平台发给的证书文件</translation>
    </message>
    <message>
        <source>The province cannot be reached: look at the network cable and the address. Your work is kept here and sent later</source>
        <translation>连不上省平台：请检查网线和地址。录入的数据保存在本机，稍后自动上传</translation>
    </message>
    <message>
        <source>The province does not answer in time; the network is very slow or broken. Your work is kept here and sent later</source>
        <translation>省平台没有及时应答，网络很慢或已断开。录入的数据保存在本机，稍后自动上传</translation>
    </message>
    <message>
        <source>The connection broke while the province answered. Nothing is lost; it is tried again</source>
        <translation>省平台应答时连接中断。数据没有丢失，将自动重试</translation>
    </message>
    <message>
        <source>An answer came that is too large to be the province&apos;s. Nothing was taken over; it is tried again</source>
        <translation>收到的应答过大，不是省平台的，未予采用，将自动重试</translation>
    </message>
    <message>
        <source>The province&apos;s certificate does not hold at the time of this computer: see whether its date and clock are right. Nothing was sent</source>
        <translation>按本机时间，省平台的证书不在有效期内：请检查本机日期和时钟。没有发出任何数据</translation>
    </message>
    <message>
        <source>Whoever answers at this address is not the province: its certificate is another one. Compare the address with the slip, or choose the authority&apos;s file. Nothing was sent</source>
        <translation>该地址应答的不是省平台：证书不符。请与登记单核对地址，或选择签发机构的证书文件。没有发出任何数据</translation>
    </message>
    <message>
        <source>The province does not take this computer&apos;s certificate any more; join again with a new code. Your work is kept here</source>
        <translation>省平台不再接受本机证书，请用新注册码重新接入。录入的数据保存在本机</translation>
    </message>
    <message>
        <source>Something else answers in the province&apos;s place: a login page of the network, or a proxy. Open a web page and log in to the network first. Nothing was sent</source>
        <translation>应答的不是省平台，而是上网登录页或代理。请先打开网页登录网络。没有发出任何数据</translation>
    </message>
    <message>
        <source>The province is busy and asks to wait. Your work is kept here and sent a little later</source>
        <translation>省平台繁忙，请稍候。录入的数据保存在本机，稍后自动上传</translation>
    </message>
    <message>
        <source>The province demands a reason for this step; take it again and give one</source>
        <translation>省平台要求此步骤写明理由，请重新办理并选择理由</translation>
    </message>
    <message>
        <source>The matter was not passed on: it is not said to whom</source>
        <translation>未转办：没有写明转给谁</translation>
    </message>
    <message>
        <source>This certificate is not recalled, so nothing is to be got back; nothing was changed</source>
        <translation>这张证没有被收回，无需交回；未作更改</translation>
    </message>
    <message>
        <source>This courier file answers another computer, or this one before it joined the province anew. Nothing was changed; read it at the computer that it is for</source>
        <translation>这份摆渡文件答复的是另一台电脑，或本机重新接入省平台之前的请求。未作任何更改，请在对应的电脑上读入</translation>
    </message>
    <message>
        <source>This courier file goes on behind records that are not here yet. Acknowledgements were taken in, records were not; read the file before it first, or write a new one to be answered</source>
        <translation>这份摆渡文件接在本机尚未读入的内容之后。回执已读入，记录未读入；请先读入前一份，或重新写出摆渡文件请省平台答复</translation>
    </message>
    <message>
        <source>This courier file comes from a newer release of the program; install that one. Nothing was changed</source>
        <translation>这份摆渡文件由新版程序生成，请先安装新版。未作任何更改</translation>
    </message>
    <message>
        <source>This courier file was answered before the province was restored; what it says holds no longer. Nothing was changed; write a new one</source>
        <translation>这份摆渡文件是省平台恢复数据之前答复的，已不作数。未作任何更改，请重新写出摆渡文件</translation>
    </message>
    <message>
        <source>The courier file ends too early: it was not copied whole. Nothing was changed; copy it again</source>
        <translation>摆渡文件不完整，没有拷贝完。未作任何更改，请重新拷贝</translation>
    </message>
    <message>
        <source>The courier file is damaged. Nothing was changed; copy it again, or write a new one</source>
        <translation>摆渡文件已损坏。未作任何更改，请重新拷贝，或重新写出</translation>
    </message>
    <message>
        <source>The courier file is not signed by the province. Nothing was changed; ask where it comes from</source>
        <translation>摆渡文件不是省平台签名的。未作任何更改，请查明来源</translation>
    </message>
    <message>
        <source>This is no courier file; choose another one. Nothing was changed</source>
        <translation>这不是摆渡文件，请另选。未作任何更改</translation>
    </message>
    <message>
        <source>This courier file is on its way to the province; read the one that came back. Nothing was changed</source>
        <translation>这份摆渡文件是送往省平台的，请读入带回的那一份。未作任何更改</translation>
    </message>
    <message>
        <source>The countersignature is not the province&apos;s; it was not taken</source>
        <translation>会签不是省平台签发的，未予采用</translation>
    </message>
</context>
<context>
    <name>evaluation</name>
    <message>
        <source>Evaluation</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Consumer</source>
        <translation>消费者</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>12345 hotline</source>
        <translation>12345热线</translation>
    </message>
    <message>
        <source>Market regulation office</source>
        <translation>市场监管部门</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>信用平台</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>服务员</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无责</translation>
    </message>
    <message>
        <source>Not resolved</source>
        <translation>未认定</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Received through</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星级</translation>
    </message>
    <message>
        <source>Content (without personal data)</source>
        <translation>内容（脱敏）</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Responsibility</source>
        <translation>责任认定</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Managing unit</source>
        <translation>管辖单位</translation>
    </message>
    <message>
        <source>Unit: %1</source>
        <translation>填报单位：%1</translation>
    </message>
    <message>
        <source>Date: %1</source>
        <translation>日期：%1</translation>
    </message>
    <message>
        <source>Made by: %1</source>
        <translation>制表人：%1</translation>
    </message>
    <message>
        <source>One or more of these, separated by commas: %1</source>
        <translation>可填多项，用顿号或逗号分开：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Write the day as 2026-11-23</source>
        <translation>日期写作 2026-11-23</translation>
    </message>
    <message>
        <source>Write day and time as 2026-11-23 10:30</source>
        <translation>时间写作 2026-11-23 10:30</translation>
    </message>
    <message>
        <source>The enterprise&apos;s whole name or its credit code</source>
        <translation>填企业全称或统一社会信用代码</translation>
    </message>
    <message>
        <source>Filters: %1</source>
        <translation>筛选条件：%1</translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <translation>%1 - %2</translation>
    </message>
    <message>
        <source>Credit code of the enterprise</source>
        <translation>企业统一社会信用代码</translation>
    </message>
    <message>
        <source>State (not imported)</source>
        <translation>状态（不导入）</translation>
    </message>
    <message>
        <source>The document number; where it divides the money, the unit beside it</source>
        <translation>填写下达文号；同一文号分给多个单位的，在旁边写明分配单位</translation>
    </message>
    <message>
        <source>Wins over the name; leave it out where the name is the only one</source>
        <translation>以代码为准；企业名称没有重名的可以不填</translation>
    </message>
</context>
<context>
    <name>fund_allocation</name>
    <message>
        <source>Central</source>
        <translation>中央</translation>
    </message>
    <message>
        <source>Provincial</source>
        <translation>省级</translation>
    </message>
    <message>
        <source>Municipal</source>
        <translation>市级</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>资金来源</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>下达文号</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>切块金额（元）</translation>
    </message>
    <message>
        <source>Allocated to</source>
        <translation>分配单位</translation>
    </message>
    <message>
        <source>Allocated on</source>
        <translation>下达日期</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Document scan</source>
        <translation>文件扫描件</translation>
    </message>
    <message>
        <source>Fund allocation</source>
        <translation>资金切块</translation>
    </message>
</context>
<context>
    <name>fund_use</name>
    <message>
        <source>Fund allocation</source>
        <translation>资金切块</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Verified worker records</source>
        <translation>核实建档人数</translation>
    </message>
    <message>
        <source>Price a record (yuan)</source>
        <translation>每人补贴标准（元）</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>拨付金额（元）</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>拨付日期</translation>
    </message>
    <message>
        <source>Performance indicator</source>
        <translation>绩效指标</translation>
    </message>
    <message>
        <source>Target value</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Achieved value</source>
        <translation>完成值</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>凭证扫描件</translation>
    </message>
    <message>
        <source>Use of funds</source>
        <translation>资金使用</translation>
    </message>
</context>
<context>
    <name>health_check</name>
    <message>
        <source>Qualified</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Not qualified</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>To be checked again</source>
        <translation>需复查</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>家政服务员</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>体检类别</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>体检机构</translation>
    </message>
    <message>
        <source>Examined on</source>
        <translation>体检日期</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>体检结论</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Empty: one year after the examination</source>
        <translation>空为体检日起一年</translation>
    </message>
    <message>
        <source>Report number</source>
        <translation>报告编号</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>体检</translation>
    </message>
</context>
<context>
    <name>identity_check</name>
    <message>
        <source>Card reader</source>
        <translation>读卡</translation>
    </message>
    <message>
        <source>Face comparison</source>
        <translation>人脸比对</translation>
    </message>
    <message>
        <source>By eye</source>
        <translation>人工核对</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台核验</translation>
    </message>
    <message>
        <source>Consistent</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Inconsistent</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待返回</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>家政服务员</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>核验方式</translation>
    </message>
    <message>
        <source>Checked at</source>
        <translation>核验时间</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>核验结果</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>比对分值</translation>
    </message>
    <message>
        <source>Identity check</source>
        <translation>身份核验</translation>
    </message>
</context>
<context>
    <name>insurance</name>
    <message>
        <source>Accident</source>
        <translation>意外伤害险</translation>
    </message>
    <message>
        <source>Employer&apos;s liability</source>
        <translation>雇主责任险</translation>
    </message>
    <message>
        <source>Service liability</source>
        <translation>家政服务责任险</translation>
    </message>
    <message>
        <source>Professional liability</source>
        <translation>职业责任险</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>家政企业</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>家政服务员</translation>
    </message>
    <message>
        <source>Government</source>
        <translation>政府</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>险种</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>保险公司</translation>
    </message>
    <message>
        <source>Policy number</source>
        <translation>保单号</translation>
    </message>
    <message>
        <source>Sum insured (yuan)</source>
        <translation>保险金额（元）</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>缴费方</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>保险</translation>
    </message>
</context>
<context>
    <name>jiaxin::ArchiveExport</name>
    <message>
        <source>%1 records were exported to %2, masked as on the screen</source>
        <translation>已导出%1条记录到%2，与屏幕上一样已遮盖</translation>
    </message>
    <message>
        <source>%1 records were exported to %2 with whole numbers; keep the file safe</source>
        <translation>已导出%1条记录到%2，含完整证件号码，请妥善保管文件</translation>
    </message>
    <message>
        <source>Export the archive</source>
        <translation>导出档案</translation>
    </message>
    <message>
        <source>%1 - archive.xlsx</source>
        <translation>%1档案.xlsx</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export the archive…</source>
        <translation>导出档案…</translation>
    </message>
    <message>
        <source>The file holds whole numbers, phones and addresses, and a folder beside it the photos and scans. Who exported it, when and why is audited.</source>
        <translation>文件含完整的证件号码、电话和住址，照片和扫描件放在旁边的同名文件夹。谁、何时、因何导出，均记入审计。</translation>
    </message>
</context>
<context>
    <name>jiaxin::ArchivePage</name>
    <message>
        <source>Kind of record</source>
        <translation>信息类别</translation>
    </message>
    <message>
        <source>Credit records</source>
        <translation>信用信息</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>选行</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>附件</translation>
    </message>
</context>
<context>
    <name>jiaxin::AttachmentEdit</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>不用此文件</translation>
    </message>
    <message>
        <source>Choose a file for %1</source>
        <translation>为%1选择文件</translation>
    </message>
    <message>
        <source>Do not use the chosen file for %1</source>
        <translation>%1不用所选文件</translation>
    </message>
    <message>
        <source>Pictures and PDF files (*.jpg *.jpeg *.png *.pdf)</source>
        <translation>图片和 PDF 文件 (*.jpg *.jpeg *.png *.pdf)</translation>
    </message>
    <message>
        <source>%1, stored on saving</source>
        <translation>%1，保存时存入</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>尚无文件</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) stored</source>
        <translation>
            <numerusform>已存 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>View</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>View %1 beside the form</source>
        <translation>在表单旁查看%1</translation>
    </message>
    <message>
        <source>Beside the form (F2)</source>
        <translation>在表单旁显示（F2）</translation>
    </message>
</context>
<context>
    <name>jiaxin::AuditModel</name>
    <message>
        <source>Number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Reason and note</source>
        <translation>原因和说明</translation>
    </message>
</context>
<context>
    <name>jiaxin::AuditPage</name>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export the audit</source>
        <translation>导出审计</translation>
    </message>
    <message>
        <source>audit-%1.jsonl</source>
        <translation>审计-%1.jsonl</translation>
    </message>
    <message>
        <source>Nobody has done anything yet</source>
        <translation>还没有审计记录</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>共 %1 条</translation>
    </message>
    <message>
        <source>First %1, more while scrolling</source>
        <translation>已显示 %1 条，向下滚动继续</translation>
    </message>
    <message>
        <source>Verifying row by row</source>
        <translation>正在逐条校验</translation>
    </message>
    <message>
        <source>The audit is whole: %1 rows, each following from the one before it</source>
        <translation>审计记录完整：共 %1 条，逐条相接，未被改动</translation>
    </message>
    <message>
        <source>The audit was changed: row %1 does not follow from the one before it. Keep the vault as it is and tell the security administrator</source>
        <translation>审计记录被改动：第 %1 条与上一条不相接。请保持档案库原样，并报告安全管理员</translation>
    </message>
    <message>
        <source>Lines of JSON (*.jsonl)</source>
        <translation>JSON 行文件 (*.jsonl)</translation>
    </message>
    <message>
        <source>%1 rows were exported to %2, with personal data masked</source>
        <translation>已导出 %1 条到 %2，个人信息已遮盖</translation>
    </message>
    <message>
        <source>Verifying the audit</source>
        <translation>正在核验审计记录</translation>
    </message>
    <message>
        <source>Stopped; nothing is known of the rows that were not reached</source>
        <translation>已停止；未核到的记录是否完整不得而知，可重新核验</translation>
    </message>
    <message>
        <source>Exporting the audit</source>
        <translation>正在导出审计记录</translation>
    </message>
    <message>
        <source>The export was stopped; there is no file.</source>
        <translation>导出已停止，没有生成文件。</translation>
    </message>
</context>
<context>
    <name>jiaxin::BatchPage</name>
    <message>
        <source>All units</source>
        <translation>全部辖区</translation>
    </message>
    <message>
        <source>Can be reviewed together</source>
        <translation>可批量审核</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>管辖单位</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>抽样</translation>
    </message>
    <message>
        <source>Nothing waits whose checks are all green</source>
        <translation>没有自动核查全部通过的待审件</translation>
    </message>
    <message>
        <source>To be judged alone</source>
        <translation>须单独审核</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Every filing that waits passed all checks</source>
        <translation>待审件自动核查全部通过</translation>
    </message>
    <message>
        <source>Decide all</source>
        <translation>批量提交</translation>
    </message>
    <message>
        <source>Batch review</source>
        <translation>批量审核</translation>
    </message>
    <message>
        <source>Give up the draw</source>
        <translation>放弃抽样</translation>
    </message>
    <message>
        <source>Draw a sample</source>
        <translation>抽样</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>选行</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>In or out</source>
        <translation>选入/移出</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>抽样</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Checking filings</source>
        <translation>正在自动核查</translation>
    </message>
    <message numerus="yes">
        <source>%n filing(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to decide together</source>
        <translation>没有可批量审核的件</translation>
    </message>
    <message>
        <source>Nothing is decided. The draw stays in the audit, and the next one has another seed.</source>
        <translation>不作任何审核。本次抽样记入日志，下次抽样将使用新的种子。</translation>
    </message>
    <message>
        <source>Choose a verdict first: press its digit</source>
        <translation>请先选择审核结论（按数字键）</translation>
    </message>
    <message>
        <source>Choose a reason for it</source>
        <translation>请选择原因</translation>
    </message>
    <message>
        <source>Write the opinion that stands for all of them</source>
        <translation>请填写对全部各件的审核意见</translation>
    </message>
    <message>
        <source>%1 together</source>
        <translation>批量%1</translation>
    </message>
    <message numerus="yes">
        <source>%n filing(s) get this verdict with one opinion. Each is checked once more; what is not green any more is left out.</source>
        <translation>
            <numerusform>%n 件将以同一意见作出此结论。提交时逐件再核查一次，不再全部通过的不予办理。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filing(s) decided</source>
        <translation>
            <numerusform>已办理 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: %1</source>
        <translation>
            <numerusform>%n 件未办理：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not reached; they stay in the draw</source>
        <translation>
            <numerusform>%n 件尚未办理，仍保留在本次抽样中</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>jiaxin::BatchWords</name>
    <message>
        <source>Opened</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>Open first</source>
        <translation>须先打开</translation>
    </message>
    <message>
        <source>%1: wrong</source>
        <translation>%1：不符</translation>
    </message>
    <message>
        <source>%1: to be looked at</source>
        <translation>%1：请查看</translation>
    </message>
    <message numerus="yes">
        <source>%n filing(s), seed %1…</source>
        <translation>
            <numerusform>%n 件，种子 %1…</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw a sample first: %1 % of them, at least one, are to be opened before all are decided. Press F6.</source>
        <translation>请先抽样：抽取 %1%（至少一件）逐件打开查看后，方可批量审核。按 F6 抽样。</translation>
    </message>
    <message numerus="yes">
        <source>%n filing(s) that were drawn stand first in the list; open each with Enter and come back</source>
        <translation>
            <numerusform>抽中的 %n 件排在列表最前，请按 Enter 逐件打开查看后返回</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked, agreed</source>
        <translation>核查无误，同意</translation>
    </message>
    <message>
        <source>All automatic checks passed, and nothing was found in the sample; agreed.</source>
        <translation>自动核查全部通过，抽查未发现问题，同意。</translation>
    </message>
    <message>
        <source>Complete the material</source>
        <translation>补充材料</translation>
    </message>
    <message>
        <source>Please complete the material as notified and file again.</source>
        <translation>请按通知补充材料后重新申报。</translation>
    </message>
</context>
<context>
    <name>jiaxin::Brand</name>
    <message>
        <source>JiaXin</source>
        <translation>家信</translation>
    </message>
    <message>
        <source>Credit archives of home-service enterprises and workers</source>
        <translation>家政服务企业和服务员信用档案</translation>
    </message>
</context>
<context>
    <name>jiaxin::Button</name>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>jiaxin::CalibrationDialog</name>
    <message>
        <source>Calibrate the printer</source>
        <translation>打印校准</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>清除校准</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>1  Print the test sheet</source>
        <translation>1  打印测试页</translation>
    </message>
    <message>
        <source>With the stored correction, to check it</source>
        <translation>按已存校正打印，用于核对</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>As a PDF…</source>
        <translation>存为PDF…</translation>
    </message>
    <message>
        <source>2  Measure it in millimetres</source>
        <translation>2  用尺测量（毫米）</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>面</translation>
    </message>
    <message>
        <source>① left edge to A</source>
        <translation>① 纸左边到A</translation>
    </message>
    <message>
        <source>② top edge to A</source>
        <translation>② 纸上边到A</translation>
    </message>
    <message>
        <source>③ top edge to B</source>
        <translation>③ 纸上边到B</translation>
    </message>
    <message>
        <source>④ from A to B</source>
        <translation>④ A到B</translation>
    </message>
    <message>
        <source>⑤ from A to C</source>
        <translation>⑤ A到C</translation>
    </message>
    <message>
        <source>should be %1</source>
        <translation>应为 %1</translation>
    </message>
    <message>
        <source>Not calibrated yet</source>
        <translation>尚未校准</translation>
    </message>
    <message>
        <source>Corrected: %1 mm to the right, %2 mm down, width %3 %, height %4 %, turned %5°</source>
        <translation>已校正：偏右 %1 毫米，偏下 %2 毫米，宽 %3%，高 %4%，偏转 %5°</translation>
    </message>
    <message>
        <source>The test sheet was sent. Stock that it takes is to be written off.</source>
        <translation>测试页已送出。用掉的卡料请核销。</translation>
    </message>
    <message>
        <source>Test sheet into a PDF file</source>
        <translation>测试页存为PDF文件</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>打印校准</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Written. Print it at its full size, without fitting.</source>
        <translation>已存盘。请按实际大小打印，不要缩放。</translation>
    </message>
    <message>
        <source>Measure this length and type it</source>
        <translation>请测量并填写</translation>
    </message>
    <message>
        <source>Stored. Print the test sheet with the correction to check it.</source>
        <translation>已保存。请打印校正后的测试页核对。</translation>
    </message>
    <message>
        <source>The printer is given again what the template says.</source>
        <translation>已清除，恢复按模板原样打印。</translation>
    </message>
    <message>
        <source>Front side</source>
        <translation>正面</translation>
    </message>
    <message>
        <source>Back side</source>
        <translation>背面</translation>
    </message>
</context>
<context>
    <name>jiaxin::CertificateDetailPanel</name>
    <message>
        <source>Certificate</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Choose a certificate at the left</source>
        <translation>请在左侧选择一枚证件</translation>
    </message>
    <message>
        <source>%1, valid from %2 to %3</source>
        <translation>%1，有效期 %2 至 %3</translation>
    </message>
    <message>
        <source>Card %1: %2, %3</source>
        <translation>第 %1 张卡：%2，%3</translation>
    </message>
    <message>
        <source>As it would be</source>
        <translation>制证预览</translation>
    </message>
    <message>
        <source>All in order</source>
        <translation>可以制证</translation>
    </message>
    <message>
        <source>Cannot be made</source>
        <translation>不能制证</translation>
    </message>
    <message>
        <source>%1, would be valid until %2</source>
        <translation>%1，有效期将至 %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1，至 %2</translation>
    </message>
    <message>
        <source>Front only</source>
        <translation>只看正面</translation>
    </message>
    <message>
        <source>Back only</source>
        <translation>只看背面</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>正反两面</translation>
    </message>
    <message>
        <source>, template “%1”, version %2</source>
        <translation>，版式“%1”第%2版</translation>
    </message>
</context>
<context>
    <name>jiaxin::CertificateListModel</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>证号</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>从业单位</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>服务类别</translation>
    </message>
    <message>
        <source>%1 on the spot</source>
        <translation>%1（现场预发）</translation>
    </message>
</context>
<context>
    <name>jiaxin::CertificateLists</name>
    <message>
        <source>%1 lines of %2 enterprises were written to %3</source>
        <translation>已将 %2 家企业的 %1 行写入 %3</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Letters to the enterprises (*.pdf)</source>
        <translation>给各企业的函 (*.pdf)</translation>
    </message>
    <message>
        <source>One table of all (*.xlsx)</source>
        <translation>总表 (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>jiaxin::CertificateWords</name>
    <message>
        <source>Can be requested</source>
        <translation>可申领</translation>
    </message>
    <message>
        <source>To be approved</source>
        <translation>待审</translation>
    </message>
    <message>
        <source>To be made</source>
        <translation>待制证</translation>
    </message>
    <message>
        <source>Made, not handed over</source>
        <translation>已制未发</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>挂失</translation>
    </message>
    <message>
        <source>Nobody fulfils all conditions at present; those below lack one item.</source>
        <translation>目前没有条件齐备的服务员；下方列出只差一项的人员。</translation>
    </message>
    <message>
        <source>No certificate waits for approval. An officer requests them for workers who fulfil all conditions.</source>
        <translation>没有待审的证件。制证岗为条件齐备的服务员申领后，会出现在这里。</translation>
    </message>
    <message>
        <source>Nothing is to be printed. Approved certificates appear here.</source>
        <translation>没有待制证的证件。审核通过后，会出现在这里。</translation>
    </message>
    <message>
        <source>Nothing is to be handed over. Printed and confirmed certificates appear here.</source>
        <translation>没有待发放的证件。打印并登记结果后，会出现在这里。</translation>
    </message>
    <message>
        <source>No certificate is in force yet.</source>
        <translation>还没有有效的证件。</translation>
    </message>
    <message>
        <source>No certificate is suspended.</source>
        <translation>没有暂停的证件。</translation>
    </message>
    <message>
        <source>No loss is reported.</source>
        <translation>没有挂失的证件。</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Renew the document</source>
        <translation>更新证件</translation>
    </message>
    <message>
        <source>Record the identity check</source>
        <translation>登记核验</translation>
    </message>
    <message>
        <source>Renew the consent</source>
        <translation>续签授权</translation>
    </message>
    <message>
        <source>Submit the check</source>
        <translation>提交核查</translation>
    </message>
    <message>
        <source>Change the category</source>
        <translation>改类别</translation>
    </message>
    <message>
        <source>Record the health check</source>
        <translation>登记体检</translation>
    </message>
    <message>
        <source>Record the insurance</source>
        <translation>登记保险</translation>
    </message>
    <message>
        <source>Record the training</source>
        <translation>登记培训</translation>
    </message>
    <message>
        <source>Open the worker</source>
        <translation>查看人员</translation>
    </message>
    <message>
        <source>Add the photo</source>
        <translation>补拍照片</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n certificate(s)</source>
        <translation>
            <numerusform>%1 %n 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 done, %3 not, unchanged. %4%5</source>
        <translation>%1：已办 %2 枚，未办 %3 枚（未作改动）。%4%5</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>You stopped before it was reached</source>
        <translation>办到之前已停止</translation>
    </message>
    <message>
        <source>To be got back</source>
        <translation>待收回</translation>
    </message>
    <message>
        <source>No recalled card is out.</source>
        <translation>没有待收回的卡。</translation>
    </message>
</context>
<context>
    <name>jiaxin::CertificatesPage</name>
    <message>
        <source>Verify</source>
        <translation>验证证件</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>证号或姓名</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>One item lacking</source>
        <translation>差一项</translation>
    </message>
    <message>
        <source>moves up by itself once it is there</source>
        <translation>补齐后自动转入可申领</translation>
    </message>
    <message>
        <source>Nobody lacks just one item</source>
        <translation>没有只差一项的人员</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>勾选</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Scan or type a number to hand over</source>
        <translation>扫码或输证号发放</translation>
    </message>
    <message>
        <source>Nothing found for “%1” here.</source>
        <translation>此处没有找到“%1”。</translation>
    </message>
    <message>
        <source>all seven conditions fulfilled</source>
        <translation>七项条件全部满足</translation>
    </message>
    <message>
        <source>the first %1 are listed</source>
        <translation>列出前 %1 枚，可查找</translation>
    </message>
    <message>
        <source>One item lacking: %1</source>
        <translation>差一项 %1 人</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>已选 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n sheet(s)</source>
        <translation>
            <numerusform>，共 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Request for %n worker(s)</source>
        <translation>
            <numerusform>申领 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %n certificate(s)</source>
        <translation>
            <numerusform>通过 %n 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hand over %n certificate(s)</source>
        <translation>
            <numerusform>发放 %n 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>Requesting certificates</source>
        <translation>正在申领证件</translation>
    </message>
    <message numerus="yes">
        <source>Return %n request(s)?</source>
        <translation>
            <numerusform>退回 %n 枚申领？</numerusform>
        </translation>
    </message>
    <message>
        <source>The numbers are kept; the certificates can be requested again.</source>
        <translation>证号保留，补正后可以重新申领。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait for the result</source>
        <translation>
            <numerusform>另有 %n 枚待登记结果</numerusform>
        </translation>
    </message>
    <message>
        <source>Find or scan</source>
        <translation>查找、扫码</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>下一类</translation>
    </message>
    <message>
        <source>Name, initials or last digits</source>
        <translation>姓名、首字母或尾号</translation>
    </message>
    <message>
        <source>Card stock</source>
        <translation>卡料台账</translation>
    </message>
    <message>
        <source>Came and went</source>
        <translation>暂停与恢复</translation>
    </message>
    <message>
        <source>What was suspended or lifted by itself, with reason and contact</source>
        <translation>自行暂停或恢复的证件，附原因和联系人</translation>
    </message>
    <message numerus="yes">
        <source>Came and went: %n new</source>
        <translation>
            <numerusform>暂停与恢复：%n 条未阅</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Handed over: %1 %2. %n more here.</source>
        <translation>
            <numerusform>已发放：%1 %2。此处还有 %n 张。</numerusform>
        </translation>
    </message>
    <message>
        <source>Several lines</source>
        <translation>选多行</translation>
    </message>
</context>
<context>
    <name>jiaxin::ColumnsPopup</name>
    <message>
        <source>Columns</source>
        <translation>显示列</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>恢复默认</translation>
    </message>
</context>
<context>
    <name>jiaxin::ComparisonModel</name>
    <message>
        <source>The licence says “%1”</source>
        <translation>执照为“%1”</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Not normal</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>未核对</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>Enter: type it in</source>
        <translation>回车录入</translation>
    </message>
    <message>
        <source>%1 on the licence</source>
        <translation>执照上的%1</translation>
    </message>
    <message>
        <source>Not obtained</source>
        <translation>未取得</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>填报</translation>
    </message>
    <message>
        <source>Business licence</source>
        <translation>营业执照</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记信息</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>The register says “%1”</source>
        <translation>登记信息为“%1”</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The register does not say it</source>
        <translation>登记信息未载明</translation>
    </message>
    <message>
        <source>No extract of the register has this credit code</source>
        <translation>库中没有该信用代码的登记信息</translation>
    </message>
    <message>
        <source>Differs: %1</source>
        <translation>不符：%1</translation>
    </message>
</context>
<context>
    <name>jiaxin::ConfirmPanel</name>
    <message>
        <source>Printed</source>
        <translation>已打出</translation>
    </message>
    <message>
        <source>Record the result</source>
        <translation>登记结果</translation>
    </message>
    <message>
        <source>All good</source>
        <translation>全部完好</translation>
    </message>
    <message>
        <source>Nothing came out</source>
        <translation>没有打出来</translation>
    </message>
    <message>
        <source>Did nothing come out of the printer?</source>
        <translation>打印机没有打出来？</translation>
    </message>
    <message numerus="yes">
        <source>All %n card(s) go back to the queue; nothing counts as spoiled.</source>
        <translation>
            <numerusform>%n 枚全部退回待制证，不计作废。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) printed: are they all right?</source>
        <translation>
            <numerusform>%n 张已打出，都对吗？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recorded as made</source>
        <translation>
            <numerusform>登记制证 %n 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are back in the queue, nothing was spoiled.</source>
        <translation>
            <numerusform>%n 枚已退回待制证，没有作废。</numerusform>
        </translation>
    </message>
    <message>
        <source>Recorded: %1 made, %2 spoiled.</source>
        <translation>已登记：制证 %1 枚，作废 %2 枚。</translation>
    </message>
    <message>
        <source>Reason of what is marked</source>
        <translation>所标废卡的原因</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>情况说明</translation>
    </message>
    <message>
        <source>“Other” needs a few words</source>
        <translation>选“其他”须写明情况</translation>
    </message>
    <message numerus="yes">
        <source>%n recorded as spoiled, in the next batch again</source>
        <translation>
            <numerusform>作废 %n 枚，排入下批</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Scan a card or type a name</source>
        <translation>扫卡或输入姓名找卡</translation>
    </message>
    <message>
        <source>From the marked place on nothing</source>
        <translation>从选中处起都没打出来</translation>
    </message>
    <message>
        <source>The printer stopped here: this card and all behind it go back to the queue (Shift+End)</source>
        <translation>打印机停在这里：这一张及其后各张退回待打印（Shift+End）</translation>
    </message>
    <message>
        <source>1–9 spoiled, 0 not come out</source>
        <translation>1–9 作废，0 未打出</translation>
    </message>
    <message numerus="yes">
        <source>%n did not come out, back in the queue</source>
        <translation>
            <numerusform>未打出 %n 枚，退回队列</numerusform>
        </translation>
    </message>
    <message>
        <source>No card of this batch is “%1”.</source>
        <translation>这一批里没有“%1”。</translation>
    </message>
    <message>
        <source>%1: did not come out</source>
        <translation>%1：未打出</translation>
    </message>
    <message>
        <source>Recorded: %1 made, %2 spoiled, %3 back in the queue.</source>
        <translation>已登记：制证 %1 枚，作废 %2 枚，退回待打印 %3 枚。</translation>
    </message>
</context>
<context>
    <name>jiaxin::ConflictCompare</name>
    <message>
        <source>Fields that differ</source>
        <translation>不一致的字段</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>In common</source>
        <translation>共同原值</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省平台</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>尚未取回</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) joined by themselves, as nobody else had changed them</source>
        <translation>
            <numerusform>已自动合并 %n 个字段，只有我方改过</numerusform>
        </translation>
    </message>
    <message>
        <source>taken</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Not changed</source>
        <translation>未改</translation>
    </message>
    <message>
        <source>  · the hidden part differs</source>
        <translation>  · 隐藏部分不同</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1，已选</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
</context>
<context>
    <name>jiaxin::ConflictsPage</name>
    <message>
        <source>Until you decide the values of both sides are kept</source>
        <translation>处理前两边的值都保留</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>稍后处理</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Two sides</source>
        <translation>两边对照</translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>全用我的</translation>
    </message>
    <message>
        <source>All theirs</source>
        <translation>全用对方</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>保存后的结果</translation>
    </message>
    <message>
        <source>What is not taken stays in the history</source>
        <translation>未采用的值留在历史中，可随时找回</translation>
    </message>
    <message>
        <source>They are two different ones</source>
        <translation>确是两个</translation>
    </message>
    <message>
        <source>Save, then the next</source>
        <translation>保存并下一条</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>选字段</translation>
    </message>
    <message>
        <source>Other field</source>
        <translation>换字段</translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation>选我的</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>选对方</translation>
    </message>
    <message>
        <source>To be decided: %1</source>
        <translation>待处理 %1</translation>
    </message>
    <message>
        <source>There are no conflicts</source>
        <translation>没有冲突</translation>
    </message>
    <message>
        <source>There are no conflicts, last synced %1</source>
        <translation>没有冲突，最近同步 %1</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>按我的删除</translation>
    </message>
    <message>
        <source>Go on with a new record</source>
        <translation>以我的另建一条</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>保留对方的</translation>
    </message>
    <message>
        <source>Let it be deleted</source>
        <translation>同意删除</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>维持现状</translation>
    </message>
    <message>
        <source>Compare and join</source>
        <translation>比对合并</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Two offices have entered the same one: “%1” and “%2”. Compare them and make one of them, or say that they are two.</source>
        <translation>两个单位重复录入：“%1”与“%2”。请比对后合并为一条，或确认是两个。</translation>
    </message>
    <message>
        <source>Your step came after the record had gone on, and was not taken. Look at the record as it is now; if the step is still right, take it anew there.</source>
        <translation>您办理时记录已有进展，此步骤未被采用。请看记录现状，仍应办理的，请在那里重办。</translation>
    </message>
    <message>
        <source>You deleted the record while another office changed it.</source>
        <translation>您删除了记录，同时对方修改了它。</translation>
    </message>
    <message>
        <source>Another office deleted the record while you changed it.</source>
        <translation>对方删除了记录，同时您修改了它。</translation>
    </message>
    <message>
        <source>The other side&apos;s values come with the next sync; until then only theirs can be taken.</source>
        <translation>对方的值将随下次同步取回，此前只能选对方。</translation>
    </message>
    <message numerus="yes">
        <source>%n not chosen yet</source>
        <translation>
            <numerusform>还有 %n 项未选</numerusform>
        </translation>
    </message>
    <message>
        <source>Your role does not decide on records</source>
        <translation>您的岗位不处理业务记录</translation>
    </message>
    <message>
        <source>Choose “%1”, then it can be saved</source>
        <translation>选完“%1”后可保存</translation>
    </message>
    <message>
        <source>Choose a side of each field, then it can be saved</source>
        <translation>每个字段都选定后可保存</translation>
    </message>
    <message>
        <source>Lives on</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>The record is deleted everywhere; their changes stay in the history</source>
        <translation>记录在各处删除，对方的修改留在历史中</translation>
    </message>
    <message>
        <source>The record stays, with what the other office changed</source>
        <translation>记录保留，采用对方的修改</translation>
    </message>
    <message>
        <source>A new record with your values is made; the deleted one stays deleted</source>
        <translation>按您的值另建一条新记录，被删的那条仍为删除</translation>
    </message>
    <message>
        <source>The record stays deleted; what you changed stays in the history</source>
        <translation>记录仍为删除，您的修改留在历史中</translation>
    </message>
    <message>
        <source>The person&apos;s status becomes %1, now %2</source>
        <translation>人员状态变为 %1，目前为 %2</translation>
    </message>
    <message>
        <source>Not right</source>
        <translation>须改正</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of yours are sent to the province</source>
        <translation>
            <numerusform>采用我的 %n 项，将上传省平台</numerusform>
        </translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) stay as the province has them</source>
        <translation>
            <numerusform>采用对方 %n 项，与省平台一致</numerusform>
        </translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Decided; what is not taken stays in the history</source>
        <translation>已处理，未采用的值留在历史中</translation>
    </message>
    <message>
        <source>Both stay as they are. Numbers that belong to one only should be put right in the other record.</source>
        <translation>两条都保留不变。只属于其中一方的号码，请在另一条中改正。</translation>
    </message>
    <message>
        <source>They are two</source>
        <translation>是两个</translation>
    </message>
    <message>
        <source>Noted: they are two</source>
        <translation>已记下：是两个</translation>
    </message>
</context>
<context>
    <name>jiaxin::ConsultDialog</name>
    <message>
        <source>Ask the other level</source>
        <translation>征询上下级</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>征询内容</translation>
    </message>
    <message>
        <source>Question; the term of the review goes on</source>
        <translation>征询内容（审核时限照常计算）</translation>
    </message>
    <message>
        <source>%1 (%2) asked %3 on %4</source>
        <translation>%1（%2）于%4征询%3</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>%1 (%2) answered on %3</source>
        <translation>%1（%2）于%3答复</translation>
    </message>
    <message>
        <source>Look at the record</source>
        <translation>查看记录</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>发出征询</translation>
    </message>
    <message>
        <source>The answer stands at the filing</source>
        <translation>已答复，答复随件可查</translation>
    </message>
    <message>
        <source>The other level was asked; the term goes on</source>
        <translation>已发出征询，审核时限照常计算</translation>
    </message>
    <message>
        <source>The question was taken back</source>
        <translation>征询已收回</translation>
    </message>
</context>
<context>
    <name>jiaxin::DateEdit</name>
    <message>
        <source>e.g. 1970-01-15 or 19700115</source>
        <translation>如 1970-01-15 或 19700115</translation>
    </message>
</context>
<context>
    <name>jiaxin::DayEndPage</name>
    <message>
        <source>The day before (PgUp)</source>
        <translation>前一天（PgUp）</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>The day after (PgDn)</source>
        <translation>后一天（PgDn）</translation>
    </message>
    <message>
        <source>By person and computer</source>
        <translation>按人员和电脑</translation>
    </message>
    <message>
        <source>Each record once, by what is worst of it</source>
        <translation>每条记录只计一次，按最差状态</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已回执</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>待传</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>Nothing was entered on this day</source>
        <translation>这一天没有录入</translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation>日结单</translation>
    </message>
    <message>
        <source>Day&apos;s end</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Other day</source>
        <translation>换日期</translation>
    </message>
    <message>
        <source>Entered %1 = acknowledged %2 + to be sent %3 + conflicts %4 + refused %5</source>
        <translation>录入 %1 = 已回执 %2 + 待传 %3 + 冲突 %4 + 被拒 %5</translation>
    </message>
    <message>
        <source>Not everything that counts as acknowledged stands in a receipt with a good signature. Do not rely on this sheet; tell the province.</source>
        <translation>有已回执的操作未见于签名有效的回执。请勿据此销账，并联系省平台。</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) signed by the province cover what is acknowledged; every signature is good.</source>
        <translation>
            <numerusform>已回执部分有省平台签名回执 %n 份为凭，签名全部有效。</numerusform>
        </translation>
    </message>
    <message>
        <source>The province has given no receipt for this day yet.</source>
        <translation>省平台尚未就这一天出具回执。</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Day&apos;s end %1</source>
        <translation>日结单 %1</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>The day&apos;s end was saved as %1</source>
        <translation>日结单已存为 %1</translation>
    </message>
    <message>
        <source>The day&apos;s end was sent to the printer</source>
        <translation>日结单已送打印机</translation>
    </message>
</context>
<context>
    <name>jiaxin::Deeds</name>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>jiaxin::DuplicateCompare</name>
    <message>
        <source>Field</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左边</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右边</translation>
    </message>
    <message>
        <source>Fields side by side</source>
        <translation>逐项比对</translation>
    </message>
    <message>
        <source>Choose a pair at the left</source>
        <translation>请在左侧选择一对档案</translation>
    </message>
    <message>
        <source>Keep the left one</source>
        <translation>保留左边</translation>
    </message>
    <message>
        <source>Keep the right one</source>
        <translation>保留右边</translation>
    </message>
    <message>
        <source>Recorded %1, changed %2</source>
        <translation>建档 %1 · 改于 %2</translation>
    </message>
    <message>
        <source>Nothing hangs on it</source>
        <translation>没有下属记录</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Goes into the other</source>
        <translation>并入另一份</translation>
    </message>
    <message>
        <source>There is one</source>
        <translation>已上传</translation>
    </message>
    <message>
        <source> · another one</source>
        <translation> · 文件不同</translation>
    </message>
    <message>
        <source> · the hidden part differs</source>
        <translation> · 隐去部分不同</translation>
    </message>
    <message>
        <source>%1, stays</source>
        <translation>%1，保留</translation>
    </message>
</context>
<context>
    <name>jiaxin::DuplicatesPage</name>
    <message>
        <source>left</source>
        <translation>左边</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右边</translation>
    </message>
    <message>
        <source>Make one record of two</source>
        <translation>合并为一份档案</translation>
    </message>
    <message>
        <source>The record at the %1 stays. Everything that hangs on the other goes over to it, and the other is deleted; of two certificates in force one is cancelled. This cannot be taken back.</source>
        <translation>保留%1的档案，另一份名下的授权、体检、培训、附件等全部转入后删除；两本有效证件注销其中一本。合并后不能撤销。</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Why they are one</source>
        <translation>判定依据</translation>
    </message>
    <message>
        <source>The person came and confirmed it</source>
        <translation>本人到场确认</translation>
    </message>
    <message>
        <source>Entered twice</source>
        <translation>重复录入</translation>
    </message>
    <message>
        <source>The documents were compared</source>
        <translation>经核对证件材料</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>Nothing was changed, for the values do not go together: %1</source>
        <translation>数据没有改动，所选的值互相矛盾：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>The two records are one; the history says where the other went</source>
        <translation>已合并为一份档案，去向记入变更记录</translation>
    </message>
    <message>
        <source>Two persons of one name</source>
        <translation>同名不同人</translation>
    </message>
    <message>
        <source>One telephone of a family</source>
        <translation>家人共用一个手机号</translation>
    </message>
    <message>
        <source>A number was mistyped and will be corrected</source>
        <translation>号码录入有误，另行更正</translation>
    </message>
    <message>
        <source>Two firms at one address</source>
        <translation>同一地址的不同企业</translation>
    </message>
    <message>
        <source>Head office and branch</source>
        <translation>总店与分店</translation>
    </message>
    <message>
        <source>A code was mistyped and will be corrected</source>
        <translation>代码录入有误，另行更正</translation>
    </message>
    <message>
        <source>Two different ones</source>
        <translation>判定为不重复</translation>
    </message>
    <message>
        <source>The pair is remembered as different and does not come back until one of the compared fields changes.</source>
        <translation>判定后这一对不再出现，除非其中比对过的内容有改动。</translation>
    </message>
    <message>
        <source>They are two</source>
        <translation>判定不重复</translation>
    </message>
    <message>
        <source>Why they are two</source>
        <translation>判定依据</translation>
    </message>
    <message>
        <source>Remembered as two; it can be taken back under “Said to be two”</source>
        <translation>已记为不重复；可在“已判定不重复”中撤回</translation>
    </message>
    <message>
        <source>Taken back; the pair stands among those that may be one again</source>
        <translation>已撤回，这一对重新列入待判定</translation>
    </message>
    <message>
        <source>Same document</source>
        <translation>证件相同</translation>
    </message>
    <message>
        <source>Same number</source>
        <translation>号码相同</translation>
    </message>
    <message>
        <source>Same name and birthday</source>
        <translation>姓名生日同</translation>
    </message>
    <message>
        <source>Same code</source>
        <translation>代码相同</translation>
    </message>
    <message>
        <source>Same licence</source>
        <translation>执照相同</translation>
    </message>
    <message>
        <source>Same place</source>
        <translation>名称地址近</translation>
    </message>
    <message>
        <source>Said to be two</source>
        <translation>已判定不重复</translation>
    </message>
    <message>
        <source>Pairs that were said to be different ones; what was said can be taken back</source>
        <translation>已判定不重复的各对档案，可以撤回判定</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>成对档案</translation>
    </message>
    <message>
        <source>They may be one</source>
        <translation>可能重复</translation>
    </message>
    <message>
        <source>Name and number</source>
        <translation>名称与号码</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排比对</translation>
    </message>
    <message>
        <source>One and the same…</source>
        <translation>确认重复，合并…</translation>
    </message>
    <message>
        <source>Two different ones…</source>
        <translation>不是重复…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回判定</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>查重</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>换一对</translation>
    </message>
    <message>
        <source>Record that stays</source>
        <translation>保留哪份</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>逐项</translation>
    </message>
    <message>
        <source>Take the other value</source>
        <translation>换取另一值</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Back to the pairs</source>
        <translation>回到列表</translation>
    </message>
    <message>
        <source>Looking through the archive…</source>
        <translation>正在查找，请稍候…</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>正在查找重复档案</translation>
    </message>
    <message>
        <source>The search did not come to its end; F5 begins anew</source>
        <translation>查找没有完成，按 F5 重新查找</translation>
    </message>
    <message>
        <source>The search was cancelled; F5 begins anew</source>
        <translation>查找已取消，按 F5 重新查找</translation>
    </message>
    <message>
        <source>Of no pair it was said that they are different ones</source>
        <translation>还没有判定为不重复的档案</translation>
    </message>
    <message>
        <source>No two records look like one. Look again after an import or a sync</source>
        <translation>没有发现可能重复的档案。导入或同步之后可以再查一次</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>共 %n 对</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and more; search again when they are judged</source>
        <translation>%1，还有更多；判定完后请重新查找</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) differ</source>
        <translation>
            <numerusform>%n 项不一致</numerusform>
        </translation>
    </message>
    <message>
        <source>Said to be two: %1</source>
        <translation>判定依据：%1</translation>
    </message>
    <message>
        <source>The record that stays keeps its values</source>
        <translation>各项均取保留档案的值</translation>
    </message>
    <message numerus="yes">
        <source>The record that stays takes %n value(s) of the other</source>
        <translation>
            <numerusform>其中 %n 项取自另一份</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jiaxin::EnrolPage</name>
    <message>
        <source>The province&apos;s account administrator has printed a slip for this computer. Scan its square code into the first field, or type the two lines below it.</source>
        <translation>省平台账号管理员为本机打印了登记单。请将光标放在第一栏扫二维码，或录入下面两行。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>注册码</translation>
    </message>
    <message>
        <source>Good for one computer and one day; capitals and dashes do not matter</source>
        <translation>一机一码，一天内有效；大小写和横线不限</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the file of the certificate authority</source>
        <translation>选择签发机构的证书文件</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>签发机构</translation>
    </message>
    <message>
        <source>Only where the province gave you a certificate file; the slip&apos;s code has it already</source>
        <translation>省平台另发证书文件时才选，登记单的二维码已包含</translation>
    </message>
    <message>
        <source>The key of this computer is made here and never leaves it; the province signs a certificate for it.</source>
        <translation>本机密钥在本机生成，不出本机；省平台为它签发证书。</translation>
    </message>
    <message>
        <source>Somebody who works with the records logs in once, so that they come now. It may also wait: they come by themselves when such a person unlocks this vault.</source>
        <translation>请业务人员登录一次，现在就取回数据。也可稍后：业务人员解锁本档案库时会自动取回。</translation>
    </message>
    <message>
        <source>The records of your territory come now. You can go on working meanwhile: this goes on by itself, also after a break.</source>
        <translation>正在取回辖区数据。可以继续做别的，中断后会自动接着取。</translation>
    </message>
    <message>
        <source>Records that have come</source>
        <translation>已取回的记录</translation>
    </message>
    <message>
        <source>Join the province</source>
        <translation>接入省平台</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>下一栏</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>The province has seen that this archive is a copy: a restored backup, or another computer works on the same. Join once more with a new code; what was entered here is kept and sent.</source>
        <translation>省平台发现本档案库是副本：由备份恢复，或另有电脑在用同一份。请用新注册码重新接入，已录入的数据保留并上传。</translation>
    </message>
    <message>
        <source>The province has taken this computer&apos;s certificate away. With a new code it is let in again; what was entered here is kept.</source>
        <translation>省平台已吊销本机证书。用新注册码可重新接入，已录入的数据保留。</translation>
    </message>
    <message>
        <source>This computer has joined already. With a new code it gets a new certificate.</source>
        <translation>本机已接入。用新注册码可换发证书。</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>登记单</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>First login</source>
        <translation>首次登录</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>取回数据</translation>
    </message>
    <message>
        <source>To the sync page</source>
        <translation>到同步页</translation>
    </message>
    <message>
        <source>From the slip</source>
        <translation>来自登记单</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>签发机构证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>证书 (*.pem *.crt *.cer);;所有文件 (*)</translation>
    </message>
    <message>
        <source>It cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>This is no address of a province: it reads like https://sync.example.gov.cn</source>
        <translation>不是省平台的地址，应形如 https://sync.example.gov.cn</translation>
    </message>
    <message>
        <source>Enter the code of the slip</source>
        <translation>请录入登记单上的注册码</translation>
    </message>
    <message>
        <source>Making the key of this computer…</source>
        <translation>正在生成本机密钥…</translation>
    </message>
    <message>
        <source>Asking the province for a certificate…</source>
        <translation>正在向省平台申请证书…</translation>
    </message>
    <message>
        <source>This computer has joined the province</source>
        <translation>本机已接入省平台</translation>
    </message>
    <message>
        <source>The key was made and is stored encrypted in the vault</source>
        <translation>密钥已生成，加密保存在档案库中</translation>
    </message>
    <message>
        <source>The province has proven itself: %1</source>
        <translation>已核实省平台：%1</translation>
    </message>
    <message>
        <source>The certificate for %1 holds until %2</source>
        <translation>%1的证书有效期至%2</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
</context>
<context>
    <name>jiaxin::EnterpriseDetail</name>
    <message>
        <source>Choose an enterprise in the list</source>
        <translation>请在列表中选择企业</translation>
    </message>
    <message>
        <source>Parts of the archive</source>
        <translation>档案内容</translation>
    </message>
    <message>
        <source>Basics</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>服务员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Ends next</source>
        <translation>最近到期</translation>
    </message>
    <message>
        <source>No workers are recorded for this enterprise</source>
        <translation>该企业还没有服务员</translation>
    </message>
    <message>
        <source>History</source>
        <translation>办理记录</translation>
    </message>
    <message>
        <source>Its workers</source>
        <translation>查看服务员</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>管辖单位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>主体类型</translation>
    </message>
    <message>
        <source>Collected, not submitted: complete the facts and the scans, then submit</source>
        <translation>已采集，尚未提交：补全信息和扫描件后提交审核</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>Returned: %1</source>
        <translation>已退回：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Waits for the first review, due on %1</source>
        <translation>待县区初审，%1前办结</translation>
    </message>
    <message>
        <source>Waits for the second review, due on %1</source>
        <translation>待市级复核，%1前办结</translation>
    </message>
    <message>
        <source>Approved: the publicity can begin</source>
        <translation>审核已通过，可以开始公示</translation>
    </message>
    <message>
        <source>The publicity is over: it can be published</source>
        <translation>公示期满，可以发布</translation>
    </message>
    <message>
        <source>In publicity, can be published on %1</source>
        <translation>公示中，%1起可以发布</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>去审核</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Nothing is judged yet</source>
        <translation>尚无状态</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>附件</translation>
    </message>
</context>
<context>
    <name>jiaxin::EnterprisesPage</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>管辖单位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>主体类型</translation>
    </message>
    <message>
        <source>Name, pinyin, credit code</source>
        <translation>名称、拼音、信用代码</translation>
    </message>
    <message>
        <source>Enterprise name</source>
        <translation>企业名称</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新日期</translation>
    </message>
    <message>
        <source>There are no enterprises yet. Import a list or add the first one</source>
        <translation>还没有企业，请导入或新增</translation>
    </message>
    <message>
        <source>No enterprise matches “%1”</source>
        <translation>没有符合“%1”的企业</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Enterprises</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>%1 in the territory, %2 published</source>
        <translation>本辖区 %1 家，已发布 %2 家</translation>
    </message>
    <message>
        <source>%1 enterprises</source>
        <translation>共 %1 家</translation>
    </message>
    <message>
        <source>First %1, more while scrolling</source>
        <translation>已列出 %1 人，向下滚动继续</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>选行</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态灯</translation>
    </message>
    <message>
        <source>Ends next</source>
        <translation>最近到期</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Under objection</source>
        <translation>异议中</translation>
    </message>
    <message>
        <source>Blacklisted</source>
        <translation>红 失信</translation>
    </message>
</context>
<context>
    <name>jiaxin::ExchangePage</name>
    <message>
        <source>%1 refused: %2</source>
        <translation>%1 张未收：%2</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>数据类型</translation>
    </message>
    <message>
        <source>Data exchange</source>
        <translation>数据交换</translation>
    </message>
    <message>
        <source>Save a template…</source>
        <translation>下载模板…</translation>
    </message>
    <message>
        <source>Import photos…</source>
        <translation>导入照片…</translation>
    </message>
    <message>
        <source>Export a list…</source>
        <translation>导出名单…</translation>
    </message>
    <message>
        <source>The template was saved as %1; fill it in and import it</source>
        <translation>模板已存为 %1，填好后在此导入</translation>
    </message>
    <message>
        <source>Save a template</source>
        <translation>下载模板</translation>
    </message>
    <message>
        <source>%1 - template.xlsx</source>
        <translation>%1导入模板.xlsx</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>%1 records were exported to %2, masked as on the screen</source>
        <translation>已导出 %1 条到 %2，号码等已遮盖</translation>
    </message>
    <message>
        <source>Export a list</source>
        <translation>导出名单</translation>
    </message>
    <message>
        <source>%1 - list.xlsx</source>
        <translation>%1名单.xlsx</translation>
    </message>
    <message>
        <source>Folder of photos, each named by the document number</source>
        <translation>选择照片文件夹（文件名为证件号码）</translation>
    </message>
    <message>
        <source>Importing photos</source>
        <translation>正在导入照片</translation>
    </message>
    <message>
        <source>Photos: %1 added, %2 the same</source>
        <translation>照片：新增 %1 张，不变 %2 张</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between clauses</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>As in the file, or today</source>
        <translation>以文件为准或今天</translation>
    </message>
    <message>
        <source>Day of the extract</source>
        <translation>数据日期</translation>
    </message>
    <message>
        <source>There is no such day; write it as 2026-11-23</source>
        <translation>没有这一天，请按 2026-11-23 的样式填写</translation>
    </message>
</context>
<context>
    <name>jiaxin::FieldEditor</name>
    <message>
        <source>%1, type to replace</source>
        <translation>%1，重新输入即替换</translation>
    </message>
    <message>
        <source>e.g. 2026-11-23 or 2026-11-23 09:30</source>
        <translation>如 2026-11-23 或 2026-11-23 09:30</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Name or initials</source>
        <translation>名称或简拼</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>jiaxin::FieldRow</name>
    <message>
        <source>%1, required</source>
        <translation>%1，必填</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>仍要保存</translation>
    </message>
    <message>
        <source>Save %1 anyway</source>
        <translation>仍要保存%1</translation>
    </message>
    <message>
        <source>Reason (goes into the audit log)</source>
        <translation>理由（记入审计）</translation>
    </message>
    <message>
        <source>Reason to save %1 anyway</source>
        <translation>仍要保存%1的理由</translation>
    </message>
</context>
<context>
    <name>jiaxin::FilterChip</name>
    <message>
        <source>Filter is on, Delete drops it</source>
        <translation>已筛选，按 Delete 取消</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>jiaxin::FiltersPopup</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>常用筛选</translation>
    </message>
    <message>
        <source>Nothing is saved yet for this list</source>
        <translation>此列表还没有保存的筛选</translation>
    </message>
    <message>
        <source>Save what is filtered now as</source>
        <translation>将当前筛选保存为</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>jiaxin::FirstRunPage</name>
    <message>
        <source>1 / 3  Where the archives are kept</source>
        <translation>1 / 3  档案存放位置</translation>
    </message>
    <message>
        <source>All archives are stored encrypted in one folder of this computer.</source>
        <translation>全部档案加密保存在本机的一个文件夹中。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Folder of the vault</source>
        <translation>档案库文件夹</translation>
    </message>
    <message>
        <source>2 / 3  Whose archives they are</source>
        <translation>2 / 3  管辖单位</translation>
    </message>
    <message>
        <source>The commerce department in charge. Type its name, pinyin or initials, for example blq.</source>
        <translation>选择负责的商务主管部门所在地，可输入名称、拼音或简拼，如 blq。</translation>
    </message>
    <message>
        <source>Name, pinyin or code</source>
        <translation>名称、拼音、简拼或区划代码</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>管辖单位</translation>
    </message>
    <message>
        <source>Computer number</source>
        <translation>本机编号</translation>
    </message>
    <message>
        <source>Each computer of a unit has a number of its own, so that two never issue the same certificate.</source>
        <translation>同一单位每台电脑编号不同，避免两台电脑发出同一证号。</translation>
    </message>
    <message>
        <source>3 / 3  The account administrator</source>
        <translation>3 / 3  账号管理员</translation>
    </message>
    <message>
        <source>Adds the users and their roles, and does no business. Without a password nobody can open the archives, the makers of the program included.</source>
        <translation>负责添加用户、分配角色，不办业务。密码遗失后任何人都无法打开档案，包括软件开发者，请妥善保管。</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Open an existing vault…</source>
        <translation>打开已有档案库…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>建立档案库</translation>
    </message>
    <message>
        <source>Choose a folder that is empty or not there yet</source>
        <translation>请选择空文件夹或尚不存在的文件夹</translation>
    </message>
    <message>
        <source>Choose the unit from the list</source>
        <translation>请从列表中选择管辖单位</translation>
    </message>
    <message>
        <source>Enter at least two characters</source>
        <translation>请至少输入两个字符</translation>
    </message>
    <message>
        <source>Setting up…</source>
        <translation>正在建立…</translation>
    </message>
</context>
<context>
    <name>jiaxin::ForecastPage</name>
    <message>
        <source>Ends within</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1天</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>By enterprise</source>
        <translation>按企业</translation>
    </message>
    <message>
        <source>Workers, each counted by what ends first</source>
        <translation>按人数计，每人以最早到期的事项为准</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>Nothing ends in this time: there is nobody to remind</source>
        <translation>这段时间内没有到期事项，无需提醒</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Choose an enterprise at the left</source>
        <translation>请在左侧选择企业</translation>
    </message>
    <message>
        <source>Letter and list…</source>
        <translation>提醒函和名单…</translation>
    </message>
    <message>
        <source>Expiry reminders</source>
        <translation>到期提醒</translation>
    </message>
    <message>
        <source>Letters and lists for all…</source>
        <translation>全部提醒函和名单…</translation>
    </message>
    <message>
        <source>Print letters</source>
        <translation>打印提醒函</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>选行</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Looking through the terms of the workers</source>
        <translation>正在查看人员各事项的期限</translation>
    </message>
    <message>
        <source>Without an enterprise</source>
        <translation>无所属企业</translation>
    </message>
    <message>
        <source>%1 enterprises, %2 workers</source>
        <translation>企业%1家，人员%2人</translation>
    </message>
    <message>
        <source>Folder for the letters and lists</source>
        <translation>提醒函和名单存放的文件夹</translation>
    </message>
    <message>
        <source>Writing letters and lists</source>
        <translation>正在写提醒函和名单</translation>
    </message>
    <message>
        <source>Printing letters</source>
        <translation>正在打印提醒函</translation>
    </message>
    <message>
        <source>%1 enterprises, %2 workers, %3 pages of letters</source>
        <translation>企业%1家，人员%2人，提醒函%3页</translation>
    </message>
    <message>
        <source>Sent to the printer: %1</source>
        <translation>已送打印机：%1</translation>
    </message>
    <message>
        <source>Written: %1; the letters are in %2</source>
        <translation>已写出：%1；提醒函在 %2</translation>
    </message>
</context>
<context>
    <name>jiaxin::FormPage</name>
    <message>
        <source>Discard the draft</source>
        <translation>放弃草稿</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>保存并新增</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新增%1</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>编辑%1</translation>
    </message>
    <message>
        <source>The draft of %1 is back; nothing is lost.</source>
        <translation>已恢复 %1 的草稿，没有丢失。</translation>
    </message>
    <message>
        <source>Draft of %1</source>
        <translation>草稿 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n to be corrected</source>
        <translation>
            <numerusform>%n 处需改正</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be looked at</source>
        <translation>
            <numerusform>%n 处提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved yet: correct what is marked red. The draft is kept.</source>
        <translation>尚未保存：请改正标红的内容，草稿已保留。</translation>
    </message>
    <message>
        <source>Not saved yet: tick “Save anyway” and give the reason. The draft is kept.</source>
        <translation>尚未保存：请核对提醒，确需保存的勾选“仍要保存”并写明原因，草稿已保留。</translation>
    </message>
    <message>
        <source>Saved: %1 %2</source>
        <translation>已保存：%1 %2</translation>
    </message>
    <message>
        <source>Draft kept %1</source>
        <translation>草稿已存 %1</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>下一项</translation>
    </message>
    <message>
        <source>Previous field</source>
        <translation>上一项</translation>
    </message>
    <message>
        <source>The photo was not stored: %1</source>
        <translation>照片未保存：%1</translation>
    </message>
    <message>
        <source>There is no photo or scan in this form yet</source>
        <translation>本表还没有照片或扫描件</translation>
    </message>
    <message>
        <source>Photo or scan</source>
        <translation>看扫描件</translation>
    </message>
    <message>
        <source>Please check and correct this</source>
        <translation>请核对并更正</translation>
    </message>
    <message numerus="yes">
        <source>%1 returned it on %2: %3. %n field(s) to be corrected</source>
        <translation>
            <numerusform>%1于%2退回：%3。待补正%n处</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 returned it on %2: %3</source>
        <translation>%1于%2退回：%3</translation>
    </message>
    <message>
        <source>All fields %1</source>
        <translation>全部字段 %1</translation>
    </message>
    <message>
        <source>Pinned fields only %1</source>
        <translation>只看标注 %1</translation>
    </message>
    <message>
        <source>Draft %1</source>
        <translation>草稿 %1</translation>
    </message>
</context>
<context>
    <name>jiaxin::Forms</name>
    <message>
        <source>Identity of the person</source>
        <translation>身份信息</translation>
    </message>
    <message>
        <source>Contact and address</source>
        <translation>住址和联系方式</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>从业信息</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Further facts</source>
        <translation>其他信息</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>登记信息</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>经营情况</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Other platforms</source>
        <translation>平台录入</translation>
    </message>
    <message>
        <source>Texts and scans</source>
        <translation>内容和附件</translation>
    </message>
</context>
<context>
    <name>jiaxin::HistoryView</name>
    <message>
        <source>History</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更内容</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>User</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>尚无变更</translation>
    </message>
    <message>
        <source>Hold Ctrl and choose a second step to compare the two versions</source>
        <translation>按住Ctrl再选一行，可比较两个版本</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>变更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>变更后</translation>
    </message>
    <message>
        <source>No field was changed</source>
        <translation>没有字段变化</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>%1, %2 (%3, terminal %4)</source>
        <translation>%1&#x3000;%2（%3，终端%4）</translation>
    </message>
    <message>
        <source>From the version of %1 to that of %2</source>
        <translation>从%1的版本到%2的版本</translation>
    </message>
    <message>
        <source>%1 (key)</source>
        <translation>%1（关键）</translation>
    </message>
</context>
<context>
    <name>jiaxin::HomePage</name>
    <message>
        <source>Home</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Legal terms</source>
        <translation>法定时限</translation>
    </message>
    <message>
        <source>Counted in working days</source>
        <translation>按工作日历计算，含调休</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>No term is near</source>
        <translation>没有临近期限的事项</translation>
    </message>
    <message>
        <source>Status of the workers</source>
        <translation>服务员状态</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Issued in 6 weeks</source>
        <translation>近 6 周发证</translation>
    </message>
    <message>
        <source>Week of</source>
        <translation>周起</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>发证</translation>
    </message>
    <message>
        <source>Spoiled</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>接着办</translation>
    </message>
    <message>
        <source>Drafts keep themselves</source>
        <translation>草稿自动保存</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Nothing was left half done</source>
        <translation>没有未办完的事项</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最近动态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>还没有动态</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>超期 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n today</source>
        <translation>
            <numerusform>今天 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>全部 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 persons</source>
        <translation>共 %1 人</translation>
    </message>
    <message>
        <source>week of %1</source>
        <translation>%1 周</translation>
    </message>
    <message>
        <source>%1 certificates</source>
        <translation>共 %1 证</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>Counted in working days; %1</source>
        <translation>按工作日历计算；%1</translation>
    </message>
</context>
<context>
    <name>jiaxin::HomeWords</name>
    <message>
        <source>To review</source>
        <translation>待审企业</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回待补正</translation>
    </message>
    <message>
        <source>Certificates to approve</source>
        <translation>待核证件</translation>
    </message>
    <message>
        <source>To be made</source>
        <translation>待制证</translation>
    </message>
    <message>
        <source>Prints to confirm</source>
        <translation>待确认打印</translation>
    </message>
    <message numerus="yes">
        <source>Consents end in %n day(s)</source>
        <translation>
            <numerusform>授权 %n 天内到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Health checks end in %n day(s)</source>
        <translation>
            <numerusform>体检 %n 天内到期</numerusform>
        </translation>
    </message>
    <message>
        <source>Publicity over</source>
        <translation>公示期满</translation>
    </message>
    <message>
        <source>Workers to file</source>
        <translation>待备案服务员</translation>
    </message>
    <message numerus="yes">
        <source>%n more over</source>
        <translation>
            <numerusform>另有 %n 人过期</numerusform>
        </translation>
    </message>
    <message>
        <source>to be renewed</source>
        <translation>提前续办</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>超期 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>%n 件今天到期</numerusform>
        </translation>
    </message>
    <message>
        <source>oldest of %1</source>
        <translation>最早 %1 提交</translation>
    </message>
    <message>
        <source>your turn</source>
        <translation>待办理</translation>
    </message>
    <message>
        <source>to be corrected</source>
        <translation>待补正</translation>
    </message>
    <message>
        <source>ready to print</source>
        <translation>条件齐备</translation>
    </message>
    <message>
        <source>count the sheets</source>
        <translation>清点后确认</translation>
    </message>
    <message>
        <source>can be published</source>
        <translation>可以发布</translation>
    </message>
    <message>
        <source>First review</source>
        <translation>企业初审</translation>
    </message>
    <message>
        <source>Second review</source>
        <translation>企业复核</translation>
    </message>
    <message>
        <source>Publicity</source>
        <translation>企业公示</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) of publicity</source>
        <translation>
            <numerusform>公示 %n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) after submission</source>
        <translation>
            <numerusform>提交后 %n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) over</source>
        <translation>
            <numerusform>超期 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>剩 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>Enterprise review</source>
        <translation>企业审核</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>新增%1</translation>
    </message>
    <message>
        <source>Editing %1</source>
        <translation>编辑%1</translation>
    </message>
    <message>
        <source>Stopped at “%1”, %2</source>
        <translation>停在“%1”，%2</translation>
    </message>
    <message>
        <source>Reward approval</source>
        <translation>奖励审批</translation>
    </message>
    <message>
        <source>holidays of %1 not announced yet, weekdays counted</source>
        <translation>%1年节假日安排未公布，暂按周一至周五计</translation>
    </message>
    <message>
        <source>Numbers left</source>
        <translation>证号余量</translation>
    </message>
    <message>
        <source>Card stock left</source>
        <translation>卡料余量</translation>
    </message>
    <message>
        <source>runs low</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>Suspended, lifted</source>
        <translation>暂停与恢复</translation>
    </message>
    <message numerus="yes">
        <source>%n suspended</source>
        <translation>
            <numerusform>%n 张暂停</numerusform>
        </translation>
    </message>
    <message>
        <source>in force again</source>
        <translation>恢复有效</translation>
    </message>
</context>
<context>
    <name>jiaxin::ImportPanel</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Choose a workbook, or drop it here. First you see what would happen; nothing is stored before you say so</source>
        <translation>选择表格，或把表格拖到这里。先预览结果，点“导入”后才入库</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>换一个文件…</translation>
    </message>
    <message>
        <source>Problems of the file</source>
        <translation>文件中的问题</translation>
    </message>
    <message>
        <source>Nothing is wrong with this file</source>
        <translation>这个文件没有问题</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Same as stored</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Not acceptable</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Save the file with the problems in red…</source>
        <translation>存出标红的原表…</translation>
    </message>
    <message>
        <source>File to import</source>
        <translation>选择要导入的文件</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv *.tsv *.txt);;All files (*)</source>
        <translation>表格 (*.xlsx *.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading the file; nothing is stored yet</source>
        <translation>正在读取文件，尚未入库</translation>
    </message>
    <message>
        <source>Storing the rows</source>
        <translation>正在入库</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>%1 rows cannot be stored; the other %2 can, and these after correction</source>
        <translation>%1 行不合格，不能入库；可入库 %2 行，不合格的改正后再导入</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 hidden rows were read too</source>
        <translation>隐藏的 %1 行也已读取</translation>
    </message>
    <message>
        <source>sheets without a header were skipped: %1</source>
        <translation>没有表头、未读的工作表：%1</translation>
    </message>
    <message>
        <source>columns not read: %1</source>
        <translation>不认识、未读的列：%1</translation>
    </message>
    <message>
        <source>%1 further problems are not listed</source>
        <translation>另有 %1 个问题未列出</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between clauses</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Imported: %1 new, %2 changed, %3 the same, %4 not stored</source>
        <translation>已导入：新增 %1，更新 %2，不变 %3，未入库 %4</translation>
    </message>
    <message>
        <source>Choose a file first</source>
        <translation>请先选择文件</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>The file could not be read; choose another one</source>
        <translation>文件没有读成，请换一个文件</translation>
    </message>
    <message>
        <source>This file has been imported</source>
        <translation>本文件已导入</translation>
    </message>
    <message>
        <source>The file has no rows</source>
        <translation>文件中没有数据行</translation>
    </message>
    <message>
        <source>All of it is in the vault already</source>
        <translation>文件中的数据都已在库，无须导入</translation>
    </message>
    <message>
        <source>No row can be stored; correct the file first</source>
        <translation>没有可入库的行，请先改正文件</translation>
    </message>
    <message>
        <source>%1 - problems.xlsx</source>
        <translation>%1-标红.xlsx</translation>
    </message>
    <message>
        <source>Save the file with the problems in red</source>
        <translation>存出标红的原表</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>What to correct</source>
        <translation>需改正的问题</translation>
    </message>
    <message>
        <source>%1 was saved; correct the red cells and import it again</source>
        <translation>已存为 %1，改正标红的格子后再导入</translation>
    </message>
</context>
<context>
    <name>jiaxin::ImportProblems</name>
    <message>
        <source>Whole row</source>
        <translation>整行</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>jiaxin::LetterDialog</name>
    <message>
        <source>Documents</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>发文字号</translation>
    </message>
    <message>
        <source>May be left empty</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>To change the wording, save it for WPS and print it there.</source>
        <translation>如需改动文字，请另存为可编辑文件，在 WPS 中修改后打印。</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Save for WPS…</source>
        <translation>存为可编辑文件…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 was saved as %2</source>
        <translation>%1已保存为 %2</translation>
    </message>
    <message>
        <source>Save for WPS</source>
        <translation>存为可编辑文件（.odt）</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>OpenDocument texts (*.odt)</source>
        <translation>可编辑文档 (*.odt)</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>%1 was sent to the printer</source>
        <translation>%1已发送到打印机</translation>
    </message>
    <message>
        <source>There is nothing to issue yet: take the step that it is about first</source>
        <translation>还没有可出具的文书：请先办理相应的步骤</translation>
    </message>
    <message>
        <source>Documents…</source>
        <translation>文书…</translation>
    </message>
</context>
<context>
    <name>jiaxin::LicenceDialog</name>
    <message>
        <source>Comparison</source>
        <translation>比对</translation>
    </message>
    <message>
        <source>Read off the licence</source>
        <translation>录入执照</translation>
    </message>
    <message>
        <source>Enter: type in what the licence says; M: mark where it stands on the scan</source>
        <translation>回车录入执照内容；按M在扫描件上标出位置</translation>
    </message>
    <message>
        <source>No business licence was uploaded</source>
        <translation>未上传营业执照</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Read off the licence…</source>
        <translation>录入执照…</translation>
    </message>
</context>
<context>
    <name>jiaxin::ListColumns</name>
    <message>
        <source>Choose columns…</source>
        <translation>选择显示列…</translation>
    </message>
    <message>
        <source>Columns as delivered</source>
        <translation>恢复默认列</translation>
    </message>
</context>
<context>
    <name>jiaxin::ListPage</name>
    <message>
        <source>Export what is shown</source>
        <translation>导出当前列表</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>正在导出%1</translation>
    </message>
    <message>
        <source>%1 records were exported to %2, as they are shown</source>
        <translation>已将 %1 条记录按所见内容导出到 %2</translation>
    </message>
    <message>
        <source>The export was stopped; no file was written</source>
        <translation>导出已停止，未生成文件</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>jiaxin::MainWindow</name>
    <message>
        <source>JiaXin</source>
        <translation>家信</translation>
    </message>
    <message>
        <source>Back (Alt+←)</source>
        <translation>后退（Alt+←）</translation>
    </message>
    <message>
        <source>Forward (Alt+→)</source>
        <translation>前进（Alt+→）</translation>
    </message>
</context>
<context>
    <name>jiaxin::Navigation</name>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>展开</translation>
    </message>
</context>
<context>
    <name>jiaxin::NavigationItem</name>
    <message>
        <source>%1, %2 waiting</source>
        <translation>%1，待办 %2</translation>
    </message>
</context>
<context>
    <name>jiaxin::NoticeDialog</name>
    <message>
        <source>Items of the notice</source>
        <translation>公示内容</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Edit the notice</source>
        <translation>修改公示</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>拟公示</translation>
    </message>
    <message>
        <source>What is published</source>
        <translation>公示内容</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Objections to</source>
        <translation>异议受理</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>公示期</translation>
    </message>
    <message>
        <source>Phone, address and mail where objections are taken</source>
        <translation>受理异议的电话、地址、邮箱</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>管辖单位</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>通过日期</translation>
    </message>
    <message>
        <source>Nothing of this kind waits for publicity; approve it first</source>
        <translation>没有待公示的内容，请先审核通过</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 of %2 chosen</source>
        <translation>已选 %1 项，共 %2 项</translation>
    </message>
    <message>
        <source>The draft is kept. Print it, and open the notice on the day when it is put up.</source>
        <translation>草稿已保存。请打印公示稿，并在张贴当日点“开始公示”。</translation>
    </message>
</context>
<context>
    <name>jiaxin::PassOnDialog</name>
    <message>
        <source>Pass on</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>Pass on to a colleague</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>It leaves your tasks and stands first among the colleague&apos;s. The term goes on.</source>
        <translation>转办后此件移出您的待办，排在对方待办的最前；审核时限照常计算。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>转给</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Passed on to %1</source>
        <translation>已转办给%1</translation>
    </message>
    <message>
        <source>No colleague of your unit could take this over</source>
        <translation>本单位没有可以承办此件的同事</translation>
    </message>
</context>
<context>
    <name>jiaxin::PasswordFields</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>8 characters or more</source>
        <translation>8 位以上</translation>
    </message>
    <message>
        <source>Three of: lower case, upper case, digits, signs</source>
        <translation>含小写、大写、数字、符号中的三种</translation>
    </message>
    <message>
        <source>Does not contain the user name</source>
        <translation>不含用户名</translation>
    </message>
    <message>
        <source>The two passwords differ</source>
        <translation>两次输入不一致</translation>
    </message>
    <message>
        <source>Follow the rules below</source>
        <translation>请按下面的规则设置</translation>
    </message>
</context>
<context>
    <name>jiaxin::PhotoView</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>No photo yet</source>
        <translation>尚无照片</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>No scan yet</source>
        <translation>尚无扫描件</translation>
    </message>
</context>
<context>
    <name>jiaxin::PinBox</name>
    <message>
        <source>Pins</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>go to the enterprise with the return</source>
        <translation>随退回意见发给企业</translation>
    </message>
    <message>
        <source>Space pins the current field</source>
        <translation>按空格标注当前字段</translation>
    </message>
    <message>
        <source>What to correct: %1</source>
        <translation>需更正内容：%1</translation>
    </message>
    <message>
        <source>What to correct</source>
        <translation>需更正的内容</translation>
    </message>
</context>
<context>
    <name>jiaxin::PrintPanel</name>
    <message>
        <source>Next batch</source>
        <translation>批量打印预览</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Print the next batch</source>
        <translation>打印下一批</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>Test sheet</source>
        <translation>试打一张</translation>
    </message>
    <message>
        <source>Card book</source>
        <translation>证卡台账</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>枚</translation>
    </message>
    <message>
        <source>Sent to print</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>Spoiled</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Numbers left</source>
        <translation>剩余证号</translation>
    </message>
    <message>
        <source>Record the result of the last batch first</source>
        <translation>先登记上一批结果</translation>
    </message>
    <message>
        <source>Tick the certificates to be printed</source>
        <translation>请勾选要打印的证件</translation>
    </message>
    <message>
        <source>front</source>
        <translation>正面</translation>
    </message>
    <message>
        <source>back</source>
        <translation>背面</translation>
    </message>
    <message>
        <source>Sheet %1 of %2 %3</source>
        <translation>第 %1 张，共 %2 张 %3</translation>
    </message>
    <message>
        <source>certificates %1</source>
        <translation>上门服务证 %1</translation>
    </message>
    <message>
        <source>Print into a PDF file</source>
        <translation>打印到 PDF 文件</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Printing certificates</source>
        <translation>正在打印证件</translation>
    </message>
    <message>
        <source>Printing was stopped; no card was recorded.</source>
        <translation>打印已停止，没有登记任何证卡。</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) were sent to print; say what came out.</source>
        <translation>
            <numerusform>%n 枚已送打印，请登记结果。</numerusform>
        </translation>
    </message>
    <message>
        <source>Test sheet into a PDF file</source>
        <translation>试打到 PDF 文件</translation>
    </message>
    <message>
        <source>test sheet</source>
        <translation>试打</translation>
    </message>
    <message>
        <source>The test sheet was sent. It bears no QR code and is not in the book.</source>
        <translation>试打页已送出，不带二维码，不计入台账。</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Numbers run low: ask the province for more</source>
        <translation>证号不足，请向省平台申领号段</translation>
    </message>
    <message numerus="yes">
        <source>%1 run low: %n left</source>
        <translation>
            <numerusform>%1不足：仅余 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a printer first; a PDF is as the template says</source>
        <translation>请先选择打印机；PDF按模板原样输出</translation>
    </message>
    <message numerus="yes">
        <source>Printing was stopped; %n card(s) may come out all the same. Look at the paper and record each one.</source>
        <translation>
            <numerusform>已停止打印；有 %n 张可能仍会打出，请看实物逐张登记。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The printer reports a fault; of %n card(s) nobody knows whether they came out. Look at the paper and record each one.</source>
        <translation>
            <numerusform>打印机报告故障；%n 张是否打出尚不清楚，请看实物逐张登记。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n more were not sent and are back in the queue.</source>
        <translation>
            <numerusform>另有 %n 张未送出，已回到待制证。</numerusform>
        </translation>
    </message>
    <message>
        <source>Certificate templates (Shift+F9)</source>
        <translation>证件版式（Shift+F9）</translation>
    </message>
</context>
<context>
    <name>jiaxin::ProgramWindow</name>
    <message>
        <source>JiaXin</source>
        <translation>家信</translation>
    </message>
    <message>
        <source>JiaXin archives</source>
        <translation>家信档案库</translation>
    </message>
    <message>
        <source>Folder of the vault</source>
        <translation>档案库文件夹</translation>
    </message>
    <message>
        <source>Locked. What you were typing is kept.</source>
        <translation>已锁定，未办完的内容已保存。</translation>
    </message>
</context>
<context>
    <name>jiaxin::ProvinceLogin</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Six digits</source>
        <translation>六位动态码</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Of the second factor, as the telephone shows it now</source>
        <translation>手机上当前显示的动态码</translation>
    </message>
    <message>
        <source>Take this password</source>
        <translation>使用此密码</translation>
    </message>
    <message>
        <source>It is the first login: choose a password of your own for the province</source>
        <translation>首次登录：请为省平台账号设置自己的密码</translation>
    </message>
    <message>
        <source>This account has a second factor: its code is asked for as well</source>
        <translation>此账号启用了二次验证，还须录入动态码</translation>
    </message>
    <message>
        <source>The province does not know this user name and password</source>
        <translation>省平台的账号或密码不对</translation>
    </message>
    <message>
        <source>The account that the province gave you; often the same as on this computer</source>
        <translation>请用省平台发给的账号，常与本机用户名相同</translation>
    </message>
    <message>
        <source>Enter this first</source>
        <translation>请先填写</translation>
    </message>
    <message>
        <source>The province has taken the new password; use it there from now on</source>
        <translation>省平台已改用新密码，以后请用它登录省平台</translation>
    </message>
</context>
<context>
    <name>jiaxin::PublicityPage</name>
    <message>
        <source>Public notices</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Periods in working days</source>
        <translation>公示期按工作日计算</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>项数</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>There is no public notice yet. Draft one from what was approved: “New notice”</source>
        <translation>还没有公示。审核通过的内容可点“拟公示”</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>管辖单位</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Items of the notice</source>
        <translation>公示内容</translation>
    </message>
    <message>
        <source>Choose a notice at the left</source>
        <translation>请在左侧选择一份公示</translation>
    </message>
    <message>
        <source>Publish all without objection</source>
        <translation>发布全部无异议项</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>登记异议</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Publicity</source>
        <translation>公示异议</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>拟公示</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>选行</translation>
    </message>
    <message>
        <source>To the items</source>
        <translation>看名单</translation>
    </message>
    <message>
        <source>What is published</source>
        <translation>公示内容</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>公示期</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Objections to</source>
        <translation>异议受理</translation>
    </message>
    <message>
        <source>A record that is gone</source>
        <translation>已不存在的记录</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) to which nobody objects will be published.</source>
        <translation>
            <numerusform>将发布 %n 项无异议的内容。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) go into publicity; the period is %1, counted from the next working day.</source>
        <translation>
            <numerusform>%n 项内容开始公示，公示期%1，自下一工作日起算。</numerusform>
        </translation>
    </message>
    <message>
        <source>Items that are not published stay as they are.</source>
        <translation>未发布的内容保持原状态。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>正在发布</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) published</source>
        <translation>
            <numerusform>已发布 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n not: %2</source>
        <translation>
            <numerusform>%1；%n 项未发布：%2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jiaxin::PublicityWords</name>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>Ends today</source>
        <translation>今天截止</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>剩 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>Over, to publish</source>
        <translation>期满，可发布</translation>
    </message>
    <message>
        <source>Objected to</source>
        <translation>有异议</translation>
    </message>
    <message>
        <source>Over, to close</source>
        <translation>期满，可结束</translation>
    </message>
    <message>
        <source>Not announced yet</source>
        <translation>未公示</translation>
    </message>
    <message>
        <source>In publicity</source>
        <translation>公示中</translation>
    </message>
    <message numerus="yes">
        <source>%n objection(s) open</source>
        <translation>
            <numerusform>异议 %n 件未结</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody objects</source>
        <translation>无异议</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <translation>%1 至 %2，%3</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>jiaxin::QueueWords</name>
    <message numerus="yes">
        <source>Clock stopped, %n left</source>
        <translation>
            <numerusform>已暂停，剩 %n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) over</source>
        <translation>
            <numerusform>超期 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>剩 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>[back after your return] %1</source>
        <translation>【您退回后重报】%1</translation>
    </message>
    <message>
        <source>[passed on by %2] %1</source>
        <translation>【%2转办】%1</translation>
    </message>
</context>
<context>
    <name>jiaxin::QueuesPage</name>
    <message>
        <source>Nothing waits for you. What colleagues submit appears here</source>
        <translation>没有待您办理的事项。同事提交后会出现在这里</translation>
    </message>
    <message>
        <source>You have taken no step in the last 30 days</source>
        <translation>近 30 天没有办理过事项</translation>
    </message>
    <message>
        <source>Nothing is returned: everybody has answered</source>
        <translation>没有退回待补正的事项</translation>
    </message>
    <message>
        <source>No term is near</source>
        <translation>没有临近期限的事项</translation>
    </message>
    <message>
        <source>No publicity is over</source>
        <translation>没有公示期满的事项</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>管辖单位</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>All matters</source>
        <translation>全部事项</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>全部单位</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>选行</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
</context>
<context>
    <name>jiaxin::RecordColumns</name>
    <message>
        <source>In charge</source>
        <translation>管辖单位</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>档案状态</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>建档日期</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新日期</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省平台</translation>
    </message>
</context>
<context>
    <name>jiaxin::RecordDetail</name>
    <message>
        <source>Choose a row in the list</source>
        <translation>请在列表中选择一条</translation>
    </message>
    <message>
        <source>Parts of the record</source>
        <translation>档案内容</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>History</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>管辖单位</translation>
    </message>
    <message>
        <source>Under objection</source>
        <translation>异议处理中</translation>
    </message>
    <message>
        <source>First repair date</source>
        <translation>首次可修复日期</translation>
    </message>
    <message>
        <source>Publicity stops by itself after</source>
        <translation>公示自动停止日期</translation>
    </message>
    <message>
        <source>To be accepted by</source>
        <translation>受理期限</translation>
    </message>
    <message>
        <source>To be checked by</source>
        <translation>核查期限</translation>
    </message>
    <message>
        <source>Answer of the department by</source>
        <translation>协查回复期限</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) overdue</source>
        <translation>
            <numerusform>已超期 %n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>剩 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Returned by %1 on %2: %3</source>
        <translation>%1于%2退回：%3</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>jiaxin::RecordForm</name>
    <message>
        <source>%1 typed of %2</source>
        <translation>已输入 %1 位，应为 %2 位</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1（新选）</translation>
    </message>
</context>
<context>
    <name>jiaxin::RecordList</name>
    <message>
        <source>Clear filters</source>
        <translation>清除条件</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>显示列…</translation>
    </message>
</context>
<context>
    <name>jiaxin::RecordsPage</name>
    <message>
        <source>%1 records</source>
        <translation>共 %1 条</translation>
    </message>
    <message>
        <source>First %1, more while scrolling</source>
        <translation>已显示前 %1 条，向下滚动继续</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>名称、文号</translation>
    </message>
    <message>
        <source>Nothing is recorded yet: %1</source>
        <translation>还没有%1信息</translation>
    </message>
    <message>
        <source>No record matches “%1”</source>
        <translation>没有符合“%1”的记录</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Under objection</source>
        <translation>异议处理中</translation>
    </message>
</context>
<context>
    <name>jiaxin::ReferenceEdit</name>
    <message>
        <source>Name, initials or number</source>
        <translation>输入名称、简拼或号码</translation>
    </message>
</context>
<context>
    <name>jiaxin::RefusalModel</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>未办原因</translation>
    </message>
</context>
<context>
    <name>jiaxin::RefusalPanel</name>
    <message>
        <source>Not done</source>
        <translation>未办理</translation>
    </message>
    <message>
        <source>left as they were</source>
        <translation>数据未变</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
    <message numerus="yes">
        <source>Not done: %n</source>
        <translation>
            <numerusform>未办理 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jiaxin::Registry</name>
    <message>
        <source>Workers</source>
        <translation>服务员</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Enterprises</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>数据交换</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Credit records</source>
        <translation>信用信息</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>查重</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>奖惩</translation>
    </message>
    <message>
        <source>Publicity</source>
        <translation>公示异议</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
</context>
<context>
    <name>jiaxin::ReturnCardsModel</name>
    <message>
        <source>nothing</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>%1: was %2, is %3</source>
        <translation>%1：原为%2，现为%3</translation>
    </message>
    <message>
        <source>%1: unchanged, %2</source>
        <translation>%1：未改，%2</translation>
    </message>
    <message>
        <source>Asked for: </source>
        <translation>要求：</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已改</translation>
    </message>
    <message>
        <source>Not changed</source>
        <translation>未改</translation>
    </message>
    <message>
        <source>Was: </source>
        <translation>原：</translation>
    </message>
    <message>
        <source>Is: </source>
        <translation>现：</translation>
    </message>
</context>
<context>
    <name>jiaxin::ReturnPane</name>
    <message>
        <source>Changed since the return</source>
        <translation>退回后的改动</translation>
    </message>
    <message numerus="yes">
        <source>You returned it on %1: %n field(s) changed</source>
        <translation>
            <numerusform>您于%1退回，已改%n处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%2 returned it on %1: %n field(s) changed</source>
        <translation>
            <numerusform>%2于%1退回，已改%n处</numerusform>
        </translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>Whole filing %1</source>
        <translation>全部填报 %1</translation>
    </message>
    <message>
        <source>Changes only %1</source>
        <translation>只看改动 %1</translation>
    </message>
</context>
<context>
    <name>jiaxin::ReviewDecision</name>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Submit and next</source>
        <translation>提交并下一个</translation>
    </message>
    <message>
        <source>Publicity in working days</source>
        <translation>公示期（工作日）</translation>
    </message>
    <message>
        <source>Publicity</source>
        <translation>公示期</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>个工作日</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>Ask the other level</source>
        <translation>征询上下级</translation>
    </message>
</context>
<context>
    <name>jiaxin::ReviewPage</name>
    <message>
        <source>Choose a verdict first: press its digit</source>
        <translation>请先选择审核结论：按对应的数字键</translation>
    </message>
    <message>
        <source>%1. What you have written is kept.</source>
        <translation>%1。您写的内容已保留。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>%1: done, the next one is open</source>
        <translation>%1 1 件，自动打开下一件</translation>
    </message>
    <message>
        <source>%1: done, nothing more waits</source>
        <translation>%1 1 件，已全部办完</translation>
    </message>
    <message>
        <source>What you wrote was kept as a draft.</source>
        <translation>意见已自动保存为草稿。</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一件</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一件</translation>
    </message>
    <message>
        <source>Passed %1</source>
        <translation>通过 %1</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>提醒 %1</translation>
    </message>
    <message>
        <source>Wrong %1</source>
        <translation>不符 %1</translation>
    </message>
    <message>
        <source>Kept for later, with what you have written</source>
        <translation>已留待稍后再审，所写内容已保存</translation>
    </message>
    <message>
        <source>Choose a reason for it</source>
        <translation>请选择原因</translation>
    </message>
    <message>
        <source>In the hands of %1</source>
        <translation>%1承办</translation>
    </message>
    <message>
        <source>Back after your return</source>
        <translation>您退回后重报</translation>
    </message>
    <message>
        <source>Passed on by %1</source>
        <translation>%1转办</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>Review together what passed all checks</source>
        <translation>对自动核查全部通过的件批量审核</translation>
    </message>
    <message>
        <source>Asked, answer it</source>
        <translation>待您答复</translation>
    </message>
    <message>
        <source>Other level asked</source>
        <translation>已征询，待答复</translation>
    </message>
    <message>
        <source>Other level has answered</source>
        <translation>征询已答复</translation>
    </message>
    <message>
        <source>%1: now %2</source>
        <translation>%1：现为%2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message numerus="yes">
        <source>%n more field(s)</source>
        <translation>
            <numerusform>另有%n处</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was here before you on %2 (%3). Nothing was overwritten; what you have written is kept.</source>
        <translation>%1已于%2先行办理（%3）。未覆盖任何内容，您写的意见已保留。</translation>
    </message>
</context>
<context>
    <name>jiaxin::RewardPage</name>
    <message>
        <source>Withdraw…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Choose a reward in the list</source>
        <translation>请在列表中选择一项奖励</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>奖励</translation>
    </message>
    <message>
        <source>Only when it is approved and its publicity is over does a reward enter the credit archive.</source>
        <translation>审批通过并公示期满后，奖励才进入企业信用档案。</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>填报内容</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>No proof was uploaded</source>
        <translation>未上传证明材料</translation>
    </message>
    <message>
        <source>Automatic checks</source>
        <translation>自动核查</translation>
    </message>
    <message>
        <source>True, agreed</source>
        <translation>情况属实，同意</translation>
    </message>
    <message>
        <source>The filing is true; agreed.</source>
        <translation>情况属实，同意。</translation>
    </message>
    <message>
        <source>Give the ground of the term</source>
        <translation>请补充有效期依据</translation>
    </message>
    <message>
        <source>Please add on what the term of validity is based.</source>
        <translation>请补充有效期依据。</translation>
    </message>
    <message>
        <source>Material incomplete</source>
        <translation>材料不齐，请补正</translation>
    </message>
    <message>
        <source>The material is not complete; please complete it and file again.</source>
        <translation>材料不齐，请补正后重报。</translation>
    </message>
    <message>
        <source>Reward approval</source>
        <translation>奖励审批</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>换条目</translation>
    </message>
    <message>
        <source>List</source>
        <translation>换列表</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后再审</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>待审 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Filed by</source>
        <translation>填报</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>共 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Pass it with a written reason only; the reason is audited.</source>
        <translation>通过时须写明理由，理由记入审计。</translation>
    </message>
    <message>
        <source>Then in publicity from %1 to %2</source>
        <translation>通过后自%1至%2公示</translation>
    </message>
    <message>
        <source>A check is amber: write in the opinion why it is passed</source>
        <translation>有核查提醒，请在意见中写明通过的理由</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Pin the fields to be corrected, or write in the opinion what is to be corrected</source>
        <translation>请标注需更正的字段，或在意见中写明需更正的内容</translation>
    </message>
</context>
<context>
    <name>jiaxin::RewardWords</name>
    <message>
        <source>Waiting</source>
        <translation>待审</translation>
    </message>
    <message>
        <source>In publicity</source>
        <translation>公示中</translation>
    </message>
    <message>
        <source>In the record</source>
        <translation>已入档</translation>
    </message>
    <message>
        <source>No reward waits for you. New ones appear here as soon as a clerk has submitted them.</source>
        <translation>没有等您审批的奖励。经办人提交后，会出现在这里。</translation>
    </message>
    <message>
        <source>No reward is in publicity. What is approved appears here until its period is over.</source>
        <translation>没有公示中的奖励。审批通过的奖励在公示期满前会列在这里。</translation>
    </message>
    <message>
        <source>No reward has entered the record yet. That happens when its publicity is over.</source>
        <translation>还没有入档的奖励。公示期满、确认后即可入档。</translation>
    </message>
    <message>
        <source>%1 · submitted %2</source>
        <translation>%1 · %2 提交</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>公示至 %1</translation>
    </message>
    <message>
        <source>under objection</source>
        <translation>异议处理中</translation>
    </message>
    <message>
        <source>Publicity over</source>
        <translation>公示期满</translation>
    </message>
    <message>
        <source>Material missing</source>
        <translation>材料缺失</translation>
    </message>
    <message>
        <source>Publicity can begin</source>
        <translation>可以公示</translation>
    </message>
    <message>
        <source>Own filing</source>
        <translation>本人提交</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) overdue</source>
        <translation>
            <numerusform>超期 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>剩 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>Document number in the right form</source>
        <translation>文号格式正确</translation>
    </message>
    <message>
        <source>Conferring authority known, of this level</source>
        <translation>授予机关可识别，与级别相符</translation>
    </message>
    <message>
        <source>Granted no later than today</source>
        <translation>授予日期不晚于今天</translation>
    </message>
    <message>
        <source>Proof uploaded</source>
        <translation>证明材料已上传</translation>
    </message>
    <message>
        <source>Document number filed once</source>
        <translation>文号未重复填报</translation>
    </message>
    <message>
        <source>No other reward of this name</source>
        <translation>本企业无同名奖励</translation>
    </message>
    <message>
        <source>Not on the black list</source>
        <translation>未列入严重失信主体</translation>
    </message>
    <message>
        <source>Enterprise published</source>
        <translation>企业信息已公布</translation>
    </message>
    <message>
        <source>Still valid</source>
        <translation>在有效期内</translation>
    </message>
    <message>
        <source>The authority is not known; compare it with the proof</source>
        <translation>授予机关未能识别，请与材料核对</translation>
    </message>
    <message>
        <source>By its name the authority is of the level “%1”</source>
        <translation>授予机关名称显示为“%1”，与填报级别不符</translation>
    </message>
    <message>
        <source>The material gives no term</source>
        <translation>材料未写有效期</translation>
    </message>
    <message>
        <source>No longer valid</source>
        <translation>已过有效期</translation>
    </message>
    <message>
        <source>Proof is missing</source>
        <translation>证明材料缺失</translation>
    </message>
    <message>
        <source>Same document number as “%1”</source>
        <translation>文号与“%1”相同</translation>
    </message>
    <message>
        <source>Has a reward of this name already</source>
        <translation>本企业已有同名奖励</translation>
    </message>
    <message>
        <source>On the black list until %1</source>
        <translation>列入严重失信主体，至%1</translation>
    </message>
    <message>
        <source>On the black list</source>
        <translation>列入严重失信主体</translation>
    </message>
    <message>
        <source>Enterprise: %1</source>
        <translation>企业状态：%1</translation>
    </message>
    <message>
        <source>%1 pinned but not changed</source>
        <translation>%1已标注，未作更正</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>填报</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>in hand</source>
        <translation>正在办理</translation>
    </message>
    <message>
        <source>Publicity</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>from %1, without objection</source>
        <translation>%1 起，期满无异议</translation>
    </message>
    <message>
        <source>Withdrawn on %1 by %2: %3</source>
        <translation>已于%1以%2撤销：%3</translation>
    </message>
    <message>
        <source>In the record; it can be withdrawn by a document only</source>
        <translation>已入档；撤销须凭文书办理</translation>
    </message>
    <message>
        <source>You had a part in this filing yourself; somebody else has to review it</source>
        <translation>本人提交，须他人审核</translation>
    </message>
    <message>
        <source>In publicity; it can enter the record from %1 on</source>
        <translation>公示中，%1起可以入档</translation>
    </message>
    <message>
        <source>%1: cannot be approved</source>
        <translation>%1，不能通过</translation>
    </message>
</context>
<context>
    <name>jiaxin::SavedFilters</name>
    <message>
        <source>Saved filters</source>
        <translation>常用筛选</translation>
    </message>
</context>
<context>
    <name>jiaxin::ScanViewer</name>
    <message>
        <source>Whole scan</source>
        <translation>扫描件全图</translation>
    </message>
    <message>
        <source>Enlarge (F2)</source>
        <translation>全幅查看（F2）</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>Fetching the scan …</source>
        <translation>正在读取扫描件…</translation>
    </message>
    <message>
        <source>Sheet %1 of %2</source>
        <translation>第 %1 张，共 %2 张</translation>
    </message>
    <message>
        <source>turned to “%1”</source>
        <translation>已定位到“%1”</translation>
    </message>
    <message>
        <source>No photo or scan was uploaded</source>
        <translation>未上传照片或扫描件</translation>
    </message>
    <message>
        <source>Previous scan (Ctrl+PgUp)</source>
        <translation>上一份（Ctrl+PgUp）</translation>
    </message>
    <message>
        <source>Next scan (Ctrl+PgDn)</source>
        <translation>下一份（Ctrl+PgDn）</translation>
    </message>
    <message>
        <source>Previous page (PgUp)</source>
        <translation>上一页（PgUp）</translation>
    </message>
    <message>
        <source>Next page (PgDn)</source>
        <translation>下一页（PgDn）</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>缩小（−）</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Whole width (W)</source>
        <translation>适合宽度（W）</translation>
    </message>
    <message>
        <source>Whole page (P)</source>
        <translation>整页（P）</translation>
    </message>
    <message>
        <source>Turn left ([)</source>
        <translation>向左转（[）</translation>
    </message>
    <message>
        <source>Turn right (])</source>
        <translation>向右转（]）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Full size (0)</source>
        <translation>原始大小（0）</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标出</translation>
    </message>
    <message>
        <source>Mark where the field stands: arrows move, Shift+arrows size, Enter (M; or Shift+drag)</source>
        <translation>标出该字段的位置：方向键移动，Shift+方向键改大小，回车确定（M；或Shift+拖动）</translation>
    </message>
    <message>
        <source>usual place of “%1”</source>
        <translation>“%1”的通常位置</translation>
    </message>
</context>
<context>
    <name>jiaxin::Screenshots</name>
    <message>
        <source>The vault was not unlocked; no pictures were taken.</source>
        <translation>档案库未能解锁，没有截图。</translation>
    </message>
</context>
<context>
    <name>jiaxin::SealPanel</name>
    <message>
        <source>Seal and templates</source>
        <translation>印章与版式</translation>
    </message>
    <message>
        <source>of this unit&apos;s certificates</source>
        <translation>用于本单位的证件</translation>
    </message>
    <message>
        <source>The unit&apos;s seal</source>
        <translation>本单位印章</translation>
    </message>
    <message>
        <source>Choose the seal…</source>
        <translation>选择印章…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Certificate templates…</source>
        <translation>证件版式…</translation>
    </message>
    <message>
        <source>Brought in on %1 by %2. It stands on every certificate whose template has a place for it.</source>
        <translation>%2 于 %1 引入。凡版式留有印章位置的证件都会印上。</translation>
    </message>
    <message>
        <source>No seal</source>
        <translation>未设印章</translation>
    </message>
    <message>
        <source>Certificates are printed without a seal and are stamped by hand. A PNG with a transparent ground can be brought in.</source>
        <translation>证件印出时不带印章，由人工加盖。可引入透明底的 PNG 图片。</translation>
    </message>
    <message>
        <source>Choose the seal</source>
        <translation>选择印章</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>The seal stands on certificates from the next print on.</source>
        <translation>印章已保存，从下一次打印起印在证件上。</translation>
    </message>
    <message>
        <source>Remove the seal</source>
        <translation>移除印章</translation>
    </message>
    <message>
        <source>From the next print on certificates bear no seal. Those that are printed are as they were.</source>
        <translation>从下一次打印起，证件不再带印章；已印证件不受影响。</translation>
    </message>
    <message>
        <source>The seal is removed.</source>
        <translation>印章已移除。</translation>
    </message>
</context>
<context>
    <name>jiaxin::SearchPopup</name>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Nothing found. Try part of the name, initials or the last four digits</source>
        <translation>没有找到。可输入名称的一部分、简拼或证件后四位</translation>
    </message>
</context>
<context>
    <name>jiaxin::SerialHeader</name>
    <message>
        <source>Serial numbers</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
</context>
<context>
    <name>jiaxin::SessionView</name>
    <message>
        <source>%1 commerce department</source>
        <translation>%1商务局</translation>
    </message>
    <message>
        <source>Working out today&apos;s status of the workers</source>
        <translation>正在计算服务员今日状态</translation>
    </message>
</context>
<context>
    <name>jiaxin::SettingsPage</name>
    <message>
        <source>The unit&apos;s texts</source>
        <translation>单位信息</translation>
    </message>
    <message>
        <source>Supervising unit</source>
        <translation>监制单位</translation>
    </message>
    <message>
        <source>Issuing unit</source>
        <translation>发证单位</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>咨询监督电话</translation>
    </message>
    <message>
        <source>Address for verification</source>
        <translation>核验网址</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Consent: warn, days before</source>
        <translation>授权到期提前提醒（天）</translation>
    </message>
    <message>
        <source>Health check: warn, days before</source>
        <translation>体检到期提前提醒（天）</translation>
    </message>
    <message>
        <source>Insurance: warn, days before</source>
        <translation>保险到期提前提醒（天）</translation>
    </message>
    <message>
        <source>Document: warn, days before</source>
        <translation>证件到期提前提醒（天）</translation>
    </message>
    <message>
        <source>Review, working days</source>
        <translation>审核期限（工作日）</translation>
    </message>
    <message>
        <source>Publicity, working days</source>
        <translation>公示期限（工作日）</translation>
    </message>
    <message>
        <source>Lock after minutes, 0 never</source>
        <translation>无操作锁定（分钟，0 为不锁）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Kept for you on every computer of this vault</source>
        <translation>按用户保存</translation>
    </message>
    <message>
        <source>White and yellow on black</source>
        <translation>黑底白字，选中和焦点为黄色</translation>
    </message>
    <message>
        <source>Type size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Also with Ctrl + and Ctrl -</source>
        <translation>也可按 Ctrl + 和 Ctrl - 调整</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比</translation>
    </message>
    <message>
        <source>Own password</source>
        <translation>本人密码</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>The settings are saved and count from the next unlocking on.</source>
        <translation>设置已保存，下次解锁后全部生效。</translation>
    </message>
    <message>
        <source>The password is changed; use it from the next unlocking on.</source>
        <translation>密码已修改，下次解锁请用新密码。</translation>
    </message>
    <message>
        <source>Epidemic reports, 1 on, 0 off</source>
        <translation>防疫健康登记，1启用，0停用</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>This is not the present password; nothing was changed</source>
        <translation>当前密码不对，密码未修改</translation>
    </message>
    <message>
        <source>Review: yellow from day</source>
        <translation>审核黄灯，第几个工作日起</translation>
    </message>
    <message>
        <source>Review: red from day, 0 overdue</source>
        <translation>审核红灯，第几个工作日起，0 为超期</translation>
    </message>
    <message>
        <source>Batch review: open first, %</source>
        <translation>批量抽查比例，%</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Numbers: warn at so many left</source>
        <translation>证号余量提醒（个）</translation>
    </message>
    <message>
        <source>Card stock: warn at so many left</source>
        <translation>卡料余量提醒（枚）</translation>
    </message>
    <message>
        <source>Reissue, working days</source>
        <translation>补办期限（工作日）</translation>
    </message>
    <message>
        <source>Status list: old after days</source>
        <translation>状态清单过旧（天）</translation>
    </message>
    <message>
        <source>Enter a number of 0 to %1</source>
        <translation>请填 0 到 %1 的数</translation>
    </message>
    <message>
        <source>The province</source>
        <translation>省平台</translation>
    </message>
    <message>
        <source>With the slip of the province&apos;s account administrator this computer joins it; what is entered here is then shared with the other offices.</source>
        <translation>凭省平台账号管理员的登记单接入后，本机录入的数据与其他单位共享。</translation>
    </message>
    <message>
        <source>Join the province…</source>
        <translation>接入省平台…</translation>
    </message>
</context>
<context>
    <name>jiaxin::SheetView</name>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
</context>
<context>
    <name>jiaxin::ShortfallModel</name>
    <message>
        <source>Wait for it</source>
        <translation>等待返回</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>从业单位</translation>
    </message>
    <message>
        <source>What is lacking</source>
        <translation>所缺条件</translation>
    </message>
    <message>
        <source>How to cure it</source>
        <translation>怎么补</translation>
    </message>
</context>
<context>
    <name>jiaxin::StatusBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Type size %1%</source>
        <translation>字号 %1%</translation>
    </message>
</context>
<context>
    <name>jiaxin::StatusWords</name>
    <message>
        <source>in order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>term near</source>
        <translation>将到期</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>暂停</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>超期 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) left</source>
        <translation>
            <numerusform>剩 %n 年</numerusform>
        </translation>
    </message>
    <message>
        <source>ends today</source>
        <translation>今天到期</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>剩 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jiaxin::StepDialog</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Choose a field that changes</source>
        <translation>选择要变更的字段</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>变更内容</translation>
    </message>
    <message>
        <source>Choose a reason for it</source>
        <translation>请选择原因</translation>
    </message>
    <message>
        <source>%1: %2. The state is now “%3”.</source>
        <translation>%1：%2，现为“%3”。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>jiaxin::Steps</name>
    <message>
        <source>%1: %2. The state is now “%3”.</source>
        <translation>%1：%2，现为“%3”。</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>Not possible yet, nothing was changed. %1</source>
        <translation>暂不能办理，数据没有变化。%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The archive and its history are kept. The reason is audited.</source>
        <translation>档案和历史保留，原因记入审计。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Receive an objection…</source>
        <translation>登记异议…</translation>
    </message>
</context>
<context>
    <name>jiaxin::StockPage</name>
    <message>
        <source>Numbers and card stock</source>
        <translation>证号与卡料台账</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>正在清点</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>选行</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Card stock</source>
        <translation>卡料台账</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>卡料</translation>
    </message>
    <message>
        <source>Serials</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>In</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Spoiled</source>
        <translation>报废</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>核销</translation>
    </message>
    <message>
        <source>At the printer</source>
        <translation>打印中</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>结余</translation>
    </message>
    <message>
        <source>No delivery is recorded yet; prints take nothing from a book then</source>
        <translation>尚未登记入库，打印暂不扣减卡料</translation>
    </message>
    <message>
        <source>Certificate numbers</source>
        <translation>证号</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>号数</translation>
    </message>
    <message>
        <source>In the making</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>已制证</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已注销</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>未用</translation>
    </message>
    <message>
        <source>Unaccounted</source>
        <translation>去向不明</translation>
    </message>
    <message>
        <source>No number was given out yet</source>
        <translation>尚未启用证号</translation>
    </message>
    <message>
        <source>Spoiled cards</source>
        <translation>废卡</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>张数</translation>
    </message>
    <message>
        <source>No card was spoiled</source>
        <translation>没有废卡</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>First serial</source>
        <translation>起始编号</translation>
    </message>
    <message>
        <source>Empty where the pieces bear none</source>
        <translation>卡料上无编号时不填</translation>
    </message>
    <message>
        <source>Last serial</source>
        <translation>终止编号</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Follows from the serials</source>
        <translation>有编号时自动得出</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>入库日期</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Record the delivery</source>
        <translation>登记入库</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>核销</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>卡料</translation>
    </message>
    <message>
        <source>How many, or serials: A0001-A0010</source>
        <translation>填张数，或编号 A0001-A0010</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Every number and piece is accounted for</source>
        <translation>账实相符，每号每张都有去向</translation>
    </message>
    <message>
        <source>The accounts do not balance</source>
        <translation>账目不符</translation>
    </message>
    <message>
        <source>%1 %2 left, low</source>
        <translation>%1余 %2，不足</translation>
    </message>
    <message>
        <source>%1 %2 left</source>
        <translation>%1余 %2</translation>
    </message>
    <message>
        <source>%1 left this year</source>
        <translation>本年余 %1 号</translation>
    </message>
    <message>
        <source>, low: ask the province for more</source>
        <translation>，号段不足，请向省平台申领</translation>
    </message>
    <message>
        <source>, %1 of other devices</source>
        <translation>，另有其他设备的 %1 号</translation>
    </message>
    <message>
        <source>No reason recorded</source>
        <translation>未登记原因</translation>
    </message>
    <message>
        <source>Choose a delivery in the list</source>
        <translation>请在左侧选择一笔入库</translation>
    </message>
    <message>
        <source>Of %1, received on %2; %3 left%4</source>
        <translation>%1，%2 入库；余 %3%4</translation>
    </message>
    <message>
        <source>, next %1</source>
        <translation>，下一张 %1</translation>
    </message>
    <message>
        <source>%1 pieces of %2 are in the book.</source>
        <translation>已登记入库%2 %1 张。</translation>
    </message>
    <message>
        <source>%1 pieces are written off.</source>
        <translation>已核销 %1 张。</translation>
    </message>
</context>
<context>
    <name>jiaxin::SubjectEdit</name>
    <message>
        <source>Name, initials or number of the enterprise or worker</source>
        <translation>输入企业或服务员的名称、拼音首字母或号码</translation>
    </message>
</context>
<context>
    <name>jiaxin::SuspensionsPage</name>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>证号</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Noted by</source>
        <translation>阅知人</translation>
    </message>
    <message>
        <source>Take note</source>
        <translation>阅知</translation>
    </message>
    <message>
        <source>They came and went by themselves; what is noted stays in the list of its period.</source>
        <translation>均由系统按状态自行暂停、恢复；阅知后仍可在时段中查到。</translation>
    </message>
    <message>
        <source>Print or save…</source>
        <translation>打印或导出…</translation>
    </message>
    <message>
        <source>Not noted yet</source>
        <translation>未阅</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>近 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Suspended and lifted</source>
        <translation>暂停与恢复</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>选行</translation>
    </message>
    <message>
        <source>Open the worker</source>
        <translation>打开服务员</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Nothing new: every suspension and every lifting has been noted. Choose a period above to see them again</source>
        <translation>没有未阅的变动：暂停和恢复均已阅知。可在上方选择时段查看以往的变动</translation>
    </message>
    <message>
        <source>In this time no certificate was suspended or lifted by itself</source>
        <translation>这段时间没有自行暂停或恢复的证件</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Lifted</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>%1 suspended, %2 lifted</source>
        <translation>暂停 %1 张，恢复 %2 张</translation>
    </message>
    <message numerus="yes">
        <source>Take note of %n change(s)</source>
        <translation>
            <numerusform>阅知 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) noted.</source>
        <translation>
            <numerusform>已阅知 %n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>One table of all (*.xlsx);;Letters to the enterprises (*.pdf)</source>
        <translation>全部列为一张表 (*.xlsx);;致企业的函 (*.pdf)</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were written to %1</source>
        <translation>
            <numerusform>%n 行已写入 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jiaxin::SyncKeeper</name>
    <message>
        <source>Taking in the province&apos;s records; you can go on working</source>
        <translation>正在取回省平台数据，可继续工作</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>仅本机</translation>
    </message>
    <message>
        <source>Stopped by the province</source>
        <translation>省平台已停用本机</translation>
    </message>
    <message>
        <source>%1 conflicts</source>
        <translation>冲突 %1</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>被拒 %1</translation>
    </message>
    <message>
        <source>%1 to be sent</source>
        <translation>待传 %1</translation>
    </message>
    <message>
        <source>not logged in</source>
        <translation>未登录省平台</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Synced %1</source>
        <translation>已同步 %1</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>尚未同步</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Writing the courier file; you can go on working</source>
        <translation>正在写出摆渡文件，可以继续工作</translation>
    </message>
    <message>
        <source>Reading the courier file; you can go on working</source>
        <translation>正在读入摆渡文件，可以继续工作</translation>
    </message>
</context>
<context>
    <name>jiaxin::SyncPage</name>
    <message>
        <source>Day&apos;s end</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>Join the province…</source>
        <translation>接入省平台…</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>待传</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>To be read</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>What the sync has to say</source>
        <translation>同步情况</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>同步记录</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Why the province refused</source>
        <translation>省平台拒收的原因</translation>
    </message>
    <message>
        <source>The province has refused nothing</source>
        <translation>没有被拒的修改</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>There is nothing that you have not read</source>
        <translation>没有未读通知</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>下发</translation>
    </message>
    <message>
        <source>Bytes up / down</source>
        <translation>流量 上 / 下</translation>
    </message>
    <message>
        <source>Nobody has synced on this computer yet</source>
        <translation>本机尚未同步过</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>放弃…</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重传</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已阅</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Log in at the province</source>
        <translation>登录省平台</translation>
    </message>
    <message>
        <source>The province</source>
        <translation>省平台</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>List</source>
        <translation>换列表</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Kept here</source>
        <translation>保存在本机</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>最早 %1</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>To be put right</source>
        <translation>须处理</translation>
    </message>
    <message>
        <source>For you</source>
        <translation>发给我的</translation>
    </message>
    <message>
        <source>This computer works alone: what is entered stays here. Join the province, and it is shared.</source>
        <translation>本机单机使用：录入的数据只在本机。接入省平台后与其他单位共享。</translation>
    </message>
    <message>
        <source>This computer works alone: what is entered stays here. An account administrator joins the province.</source>
        <translation>本机单机使用：录入的数据只在本机。请账号管理员办理接入省平台。</translation>
    </message>
    <message>
        <source>The province has seen that this archive is a copy (a restored backup, or a second computer with the same one). Nothing is lost; have an account administrator join the province again.</source>
        <translation>省平台发现本档案库是副本（由备份恢复，或另有电脑在用同一份）。数据没有丢失，请账号管理员重新接入省平台。</translation>
    </message>
    <message numerus="yes">
        <source>Without word from the province nothing can be changed here in %n day(s). Reach it before.</source>
        <translation>
            <numerusform>再有 %n 天连不上省平台，本机将不能改动。请尽快联网同步。</numerusform>
        </translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省平台</translation>
    </message>
    <message>
        <source>Not joined</source>
        <translation>未接入</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 项修改</numerusform>
        </translation>
    </message>
    <message>
        <source>; set the computer&apos;s clock. Nothing is decided by it</source>
        <translation>，请校准本机时钟；数据先后不以它为准</translation>
    </message>
    <message>
        <source>%1, join again before</source>
        <translation>%1，请在此前重新接入</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>正在进行</translation>
    </message>
    <message>
        <source>%1 up, %2 down</source>
        <translation>上传 %1，下载 %2</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Last synced</source>
        <translation>最近同步</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>下次同步</translation>
    </message>
    <message>
        <source>Photos waiting</source>
        <translation>待传照片</translation>
    </message>
    <message>
        <source>This clock</source>
        <translation>本机时钟</translation>
    </message>
    <message>
        <source>Certificate until</source>
        <translation>证书有效期至</translation>
    </message>
    <message>
        <source>Work without net</source>
        <translation>离线可用</translation>
    </message>
    <message numerus="yes">
        <source>%n more day(s)</source>
        <translation>
            <numerusform>还有 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>It waits to be sent again, on what the province has now</source>
        <translation>已重新排队，将按省平台现状上传</translation>
    </message>
    <message>
        <source>Give up this change</source>
        <translation>放弃这项修改</translation>
    </message>
    <message>
        <source>The record stays as the province has it. What was meant is kept in the history and the audit.</source>
        <translation>记录以省平台的为准。原来的修改留在历史和审计中。</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Given up; it stays in the history</source>
        <translation>已放弃，留在历史中</translation>
    </message>
    <message>
        <source>courier %1.jxc</source>
        <translation>摆渡 %1.jxc</translation>
    </message>
    <message>
        <source>Courier file out</source>
        <translation>写出摆渡文件</translation>
    </message>
    <message>
        <source>Courier files (*.jxc)</source>
        <translation>摆渡文件 (*.jxc)</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) or scan(s)</source>
        <translation>
            <numerusform>%n 份照片或扫描件</numerusform>
        </translation>
    </message>
    <message>
        <source>Written: %1 (%2). They wait until the answer is read here</source>
        <translation>已写出：%1（%2）。读入答复之前仍为待传</translation>
    </message>
    <message numerus="yes">
        <source>; %n is too large for it</source>
        <translation>
            <numerusform>；%n 份过大，未写入</numerusform>
        </translation>
    </message>
    <message>
        <source>Courier file in</source>
        <translation>读入摆渡文件</translation>
    </message>
    <message>
        <source>Courier file: %1</source>
        <translation>摆渡文件：%1</translation>
    </message>
    <message>
        <source>; the province has more: write another one</source>
        <translation>；省平台还有内容，请再写出一份</translation>
    </message>
    <message>
        <source>Courier file out…</source>
        <translation>写出摆渡文件…</translation>
    </message>
    <message>
        <source>Without a network: what waits goes to the province as a sealed file, on a disc or stick</source>
        <translation>没有网络时：待传内容写成加密文件，用光盘或U盘送交省平台</translation>
    </message>
    <message>
        <source>Courier file in…</source>
        <translation>读入摆渡文件…</translation>
    </message>
    <message>
        <source>Take in the file that the province answered with</source>
        <translation>读入省平台答复的摆渡文件</translation>
    </message>
</context>
<context>
    <name>jiaxin::SyncWords</name>
    <message>
        <source>The province does not know this user name and password. What was entered here is kept; log in below</source>
        <translation>省平台的账号或密码不对。录入的数据保存在本机，请重新登录</translation>
    </message>
    <message>
        <source>The province has locked this account for some minutes after too many wrong passwords. What was entered here is kept</source>
        <translation>密码错误次数过多，省平台已锁定此账号数分钟。录入的数据保存在本机</translation>
    </message>
    <message>
        <source>Stopped. What was taken in stays, the rest follows next time</source>
        <translation>已停止。已取回的保留，其余下次继续</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>准确</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 fast</source>
        <translation>快 %1</translation>
    </message>
    <message>
        <source>%1 slow</source>
        <translation>慢 %1</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>正在同步</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Sending%1</source>
        <translation>正在上传%1</translation>
    </message>
    <message>
        <source>Receiving%1</source>
        <translation>正在下载%1</translation>
    </message>
    <message>
        <source>Taking in%1</source>
        <translation>正在取回%1</translation>
    </message>
    <message>
        <source>Working out statuses</source>
        <translation>正在计算状态</translation>
    </message>
    <message>
        <source>Photos and scans%1</source>
        <translation>正在传照片%1</translation>
    </message>
    <message numerus="yes">
        <source>the province has taken %n change(s)</source>
        <translation>
            <numerusform>省平台已接收 %n 项修改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) came from the province</source>
        <translation>
            <numerusform>省平台下发 %n 条更新</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) went to other units</source>
        <translation>
            <numerusform>%n 条转往其他单位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) kept for you to decide</source>
        <translation>
            <numerusform>冲突 %n 条已保留待处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) refused</source>
        <translation>
            <numerusform>被拒 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to be sent</source>
        <translation>
            <numerusform>待传 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was new</source>
        <translation>没有新内容</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) differ</source>
        <translation>
            <numerusform>%n 个字段不一致</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed on one side, deleted on the other</source>
        <translation>一边修改，一边删除</translation>
    </message>
    <message>
        <source>A step on a record that has gone on</source>
        <translation>办理时记录已有进展</translation>
    </message>
    <message>
        <source>Entered twice</source>
        <translation>重复录入</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>The province does not know this user; ask its account administrator to add the account</source>
        <translation>省平台没有此用户的账号，请联系省平台账号管理员开通</translation>
    </message>
    <message>
        <source>It rests on another change that was refused; see to that one first</source>
        <translation>它依赖的另一项修改被拒，请先处理那一项</translation>
    </message>
    <message>
        <source>The record went to another unit before this was sent</source>
        <translation>上传前记录已转往其他单位</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>Your change%1 was joined with another office&apos;s; look whether both fit together</source>
        <translation>您的修改%1已与对方的合并，请看是否相符</translation>
    </message>
    <message>
        <source>Another office had changed the same%1; its value holds until somebody decides</source>
        <translation>对方也改了同一处%1，处理前以对方的值为准</translation>
    </message>
    <message>
        <source>The province refused your change%1; the reason stands among the refused ones</source>
        <translation>省平台拒收了您的修改%1，原因见“被拒”</translation>
    </message>
    <message>
        <source>The province has recalled this certificate; get the card back. %1</source>
        <translation>省平台已收回此证，请把卡收回来。%1</translation>
    </message>
</context>
<context>
    <name>jiaxin::TableHeader</name>
    <message>
        <source>Column titles</source>
        <translation>列标题</translation>
    </message>
</context>
<context>
    <name>jiaxin::TemplatesPage</name>
    <message>
        <source>Bring in a file…</source>
        <translation>引入版式…</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>those in use are offered for every print</source>
        <translation>在用的版式打印时可选</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>代号</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>纸料</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The templates of the program are not there; install it again</source>
        <translation>找不到程序自带的版式，请重新安装程序</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>历次版本</translation>
    </message>
    <message>
        <source>Brought in</source>
        <translation>引入日期</translation>
    </message>
    <message>
        <source>By</source>
        <translation>引入人</translation>
    </message>
    <message>
        <source>This one comes with the program; own ones have their versions here</source>
        <translation>此版式随程序提供；本单位版式的历次版本列在这里</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Check the file again</source>
        <translation>重新检查文件</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>复制清单</translation>
    </message>
    <message>
        <source>Take into use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Certificate to look at it with</source>
        <translation>用于预览的证件</translation>
    </message>
    <message>
        <source>With certificate number</source>
        <translation>用此证号预览</translation>
    </message>
    <message>
        <source>What is wrong with the file</source>
        <translation>文件中的问题</translation>
    </message>
    <message>
        <source>Certificate templates</source>
        <translation>证件版式</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>选行</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>引入</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤下</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Own, in use</source>
        <translation>本单位在用</translation>
    </message>
    <message>
        <source>Program&apos;s</source>
        <translation>程序自带</translation>
    </message>
    <message>
        <source>%1 in use, %2 of them own</source>
        <translation>在用 %1 种，其中本单位 %2 种</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>第%1版</translation>
    </message>
    <message>
        <source>This version cannot be read any more; bring the file in again</source>
        <translation>该版本已无法读取，请重新引入文件</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已换版</translation>
    </message>
    <message>
        <source>Versions of %1</source>
        <translation>%1 的历次版本</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 mm</translation>
    </message>
    <message>
        <source>two sides</source>
        <translation>双面</translation>
    </message>
    <message>
        <source>one side</source>
        <translation>单面</translation>
    </message>
    <message>
        <source>%1 of “%2”, version %3</source>
        <translation>每张 %1 枚“%2”第%3版</translation>
    </message>
    <message>
        <source>with certificates of this vault</source>
        <translation>用本库证件预览</translation>
    </message>
    <message>
        <source>with an invented person</source>
        <translation>用虚构人员预览</translation>
    </message>
    <message>
        <source>issuing unit</source>
        <translation>发证单位</translation>
    </message>
    <message>
        <source>supervising unit</source>
        <translation>监制单位</translation>
    </message>
    <message>
        <source>hotline</source>
        <translation>咨询监督电话</translation>
    </message>
    <message>
        <source>address for verification</source>
        <translation>核验网址</translation>
    </message>
    <message>
        <source>seal</source>
        <translation>印章</translation>
    </message>
    <message>
        <source>Too long for its place, and drawn smaller or cut: %1. Give these fields larger boxes or more lines.</source>
        <translation>以下内容超出预留位置，会被缩小或截断：%1。请加大其方框或增加行数。</translation>
    </message>
    <message>
        <source>Empty in the settings, so nothing is printed there: %1</source>
        <translation>设置中尚未填写，该处将空白：%1</translation>
    </message>
    <message>
        <source>Bring in a template</source>
        <translation>引入证件版式</translation>
    </message>
    <message>
        <source>SVG drawings (*.svg)</source>
        <translation>SVG 图形 (*.svg)</translation>
    </message>
    <message>
        <source>The whole file</source>
        <translation>整个文件</translation>
    </message>
    <message>
        <source>Not taken: %1</source>
        <translation>未引入：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to mend in the file</source>
        <translation>
            <numerusform>文件中有 %n 处须修改</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is on the clipboard, to be sent to whoever draws the template.</source>
        <translation>清单已复制，可发给版式的绘制人。</translation>
    </message>
    <message>
        <source>is in use already as version %1</source>
        <translation>内容未变，即在用的第%1版</translation>
    </message>
    <message>
        <source>not in use yet, would be version %1</source>
        <translation>尚未启用，启用后为第%1版</translation>
    </message>
    <message>
        <source>“%1” is in use as version %2; prints offer it from now on.</source>
        <translation>“%1”第%2版已启用，打印时即可选用。</translation>
    </message>
    <message>
        <source> New versions of the sheets with it: %1.</source>
        <translation>拼版随之换版：%1。</translation>
    </message>
    <message>
        <source> It no longer fits on the sheets %1, which keep the version before.</source>
        <translation>拼版 %1 尺寸不再相符，仍用原版证卡。</translation>
    </message>
    <message>
        <source> The page has another size: calibrate the printers for it again.</source>
        <translation>页面尺寸已变，请重新校准打印机。</translation>
    </message>
    <message>
        <source>Withdraw the template</source>
        <translation>撤下版式</translation>
    </message>
    <message>
        <source>“%1” is no longer offered for prints. Its versions stay, and so do the cards that were printed with them. Bringing the file in again puts it back into use.</source>
        <translation>“%1”不再供打印选用。历次版本和已印证卡都保留；重新引入文件即可恢复使用。</translation>
    </message>
    <message>
        <source>The template is withdrawn.</source>
        <translation>版式已撤下。</translation>
    </message>
    <message>
        <source>Make it the usual one</source>
        <translation>设为常用</translation>
    </message>
    <message>
        <source>Every print begins with it; another one can be chosen there</source>
        <translation>制证时默认使用它，也可以当场另选</translation>
    </message>
    <message>
        <source>Own, usual</source>
        <translation>本单位常用</translation>
    </message>
    <message>
        <source>Program&apos;s, usual</source>
        <translation>自带，常用</translation>
    </message>
    <message>
        <source>Prints begin with “%1” from now on.</source>
        <translation>今后制证默认使用“%1”。</translation>
    </message>
</context>
<context>
    <name>jiaxin::Tile</name>
    <message>
        <source>Nothing waits</source>
        <translation>无待办</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
</context>
<context>
    <name>jiaxin::TopBar</name>
    <message>
        <source>Find enterprises, workers, certificates, papers</source>
        <translation>查企业、服务员、证号、文号</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>JiaXin</source>
        <translation>家信</translation>
    </message>
</context>
<context>
    <name>jiaxin::TransferDialog</name>
    <message>
        <source>Ask the other unit</source>
        <translation>提请对方确认</translation>
    </message>
    <message>
        <source>Move to another unit</source>
        <translation>移交管辖单位</translation>
    </message>
    <message>
        <source>%1 lies with %2. It moves once a second person of the other unit has accepted; an enterprise takes its workers and all their records with it.</source>
        <translation>%1现由%2管辖。经对方单位另一名人员同意后移交；企业移交时，其服务员及全部记录一并移交。</translation>
    </message>
    <message>
        <source>To the unit</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>New employer</source>
        <translation>新用人企业</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Name, initials or credit code of an enterprise of another unit</source>
        <translation>其他单位管辖的企业名称、拼音首字母或信用代码</translation>
    </message>
    <message>
        <source>Name, initials or code</source>
        <translation>名称、拼音首字母或代码</translation>
    </message>
    <message>
        <source>Choose where it goes</source>
        <translation>请选择移交去向</translation>
    </message>
    <message>
        <source>The other unit was asked; what it says is found under “Transfers”</source>
        <translation>已提请对方单位确认，答复见“移交”</translation>
    </message>
    <message>
        <source>Move to another unit…</source>
        <translation>移交管辖单位…</translation>
    </message>
</context>
<context>
    <name>jiaxin::TransfersPage</name>
    <message>
        <source>Unanswered</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Moves between units, to which both have a say</source>
        <translation>管辖单位之间的移交，须双方同意</translation>
    </message>
    <message>
        <source>What moves</source>
        <translation>移交对象</translation>
    </message>
    <message>
        <source>From</source>
        <translation>移出单位</translation>
    </message>
    <message>
        <source>To</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No unit asks for anything. A move is begun at an enterprise or a worker, under “More”</source>
        <translation>没有待办的移交。可在企业或人员的“更多”中提出移交</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看对象</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Yours to answer</source>
        <translation>待我答复</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>New employer</source>
        <translation>新用人企业</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>提出方</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>%1 stays with %2.</source>
        <translation>%1仍由%2管辖。</translation>
    </message>
    <message>
        <source>%1 will lie with %2, with everything that hangs on it.</source>
        <translation>%1及其全部相关记录将由%2管辖。</translation>
    </message>
    <message>
        <source>Why it is refused</source>
        <translation>不同意的理由</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>jiaxin::UnlockPage</name>
    <message>
        <source>Other vault…</source>
        <translation>其他档案库…</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Set up a new vault…</source>
        <translation>新建档案库…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>从备份恢复…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Vault: %1</source>
        <translation>档案库：%1</translation>
    </message>
    <message>
        <source>Caps Lock is on: capitals are typed</source>
        <translation>大写锁定已打开，输入的是大写字母</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>正在解锁…</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many wrong passwords. The data are safe; try again in %1.</source>
        <translation>密码多次输错，暂时不能解锁，数据没有变化，请 %1后再试。</translation>
    </message>
    <message>
        <source>Folder of the vault</source>
        <translation>档案库文件夹</translation>
    </message>
    <message>
        <source>Enter the user name and password of the time of the backup, then choose the backup.</source>
        <translation>请输入备份时的用户名和密码，再选择备份文件。</translation>
    </message>
    <message>
        <source>Backup file</source>
        <translation>备份文件</translation>
    </message>
    <message>
        <source>Backups (*.jxbak *.zip);;All files (*)</source>
        <translation>备份文件 (*.jxbak *.zip);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Empty folder for the restored vault</source>
        <translation>存放恢复结果的空文件夹</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>The backup is restored and proven to open. The damaged folder was left as it is.</source>
        <translation>备份已恢复并验证可以打开，原文件夹保持不动。</translation>
    </message>
</context>
<context>
    <name>jiaxin::UserForm</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>To log in with: letters, digits or Chinese characters, two or more</source>
        <translation>登录用，字母、数字或汉字，两个字以上</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name, pinyin or code</source>
        <translation>输入名称、拼音或代码</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>重设密码</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>新增用户</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>重设</translation>
    </message>
    <message>
        <source>An administrator or auditor has that role alone; drop the others</source>
        <translation>管理员、审计员不得兼任其他角色，请只留一个</translation>
    </message>
    <message>
        <source>Enter at least two characters</source>
        <translation>请至少输入两个字</translation>
    </message>
    <message>
        <source>Choose the unit from the list</source>
        <translation>请从列表中选择单位</translation>
    </message>
    <message>
        <source>Choose at least one role</source>
        <translation>请至少选择一个角色</translation>
    </message>
    <message>
        <source>%1 was added and can log in now</source>
        <translation>已新增用户 %1，现在可以登录</translation>
    </message>
    <message>
        <source>%1 has a new password; the old one no longer opens the vault</source>
        <translation>已重设 %1 的密码，旧密码不能再登录</translation>
    </message>
</context>
<context>
    <name>jiaxin::UsersPage</name>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>重设密码…</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Disable…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>%1 users, %2 in use</source>
        <translation>共 %1 人，在用 %2 人</translation>
    </message>
    <message>
        <source>Disable %1</source>
        <translation>停用 %1</translation>
    </message>
    <message>
        <source>This user can no longer open the vault, and the name is not used again. What the user did stays in the audit.</source>
        <translation>停用后不能再登录，用户名不再使用；其操作记录保留在审计中。</translation>
    </message>
    <message>
        <source>%1 was disabled</source>
        <translation>已停用用户 %1</translation>
    </message>
</context>
<context>
    <name>jiaxin::VerifyDialog</name>
    <message>
        <source>Verify a certificate</source>
        <translation>验证证件</translation>
    </message>
    <message>
        <source>Text of the QR code</source>
        <translation>二维码内容</translation>
    </message>
    <message>
        <source>The scanner types here and ends with Enter</source>
        <translation>扫码枪扫入，或粘贴后按回车</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing scanned yet</source>
        <translation>请扫描证件</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未能验证</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>Genuine, to be asked about</source>
        <translation>真证，须查询</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Number %1, card %2</source>
        <translation>证号 %1，第 %2 张卡</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, valid until %2</source>
        <translation>%1，有效期至%2</translation>
    </message>
    <message>
        <source>Issued by %1</source>
        <translation>发证单位：%1</translation>
    </message>
    <message>
        <source>Issued by %1 (provisional key, trusted on this computer)</source>
        <translation>发证单位：%1（临时密钥，仅本机信任）</translation>
    </message>
    <message>
        <source>What the code claims, and nobody vouches for:</source>
        <translation>以下为码中所载，未经签名证实：</translation>
    </message>
    <message>
        <source>Scan the QR code on the card, or paste or drop its text or a picture of it</source>
        <translation>请扫描证件上的二维码，或粘贴、拖入其文本或照片</translation>
    </message>
    <message>
        <source>From a picture…</source>
        <translation>从照片…</translation>
    </message>
    <message>
        <source>Picture of a card</source>
        <translation>证件照片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png)</source>
        <translation>图片 (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>Compared with the status list of %1</source>
        <translation>已与 %1 的状态名单核对</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is behind what this vault has seen; set it right</source>
        <translation>本机时钟早于本库已有的记录，请校准时钟</translation>
    </message>
</context>
<context>
    <name>jiaxin::VettingPage</name>
    <message>
        <source>No filing waits for you. New ones appear here as soon as a clerk has submitted them.</source>
        <translation>没有等您审核的填报。经办人提交后，会出现在这里。</translation>
    </message>
    <message>
        <source>To the enterprises</source>
        <translation>查看企业</translation>
    </message>
    <message>
        <source>Filing</source>
        <translation>填报信息</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>登记信息比对</translation>
    </message>
    <message>
        <source>Please upload the business licence (copy)</source>
        <translation>请上传营业执照副本扫描件</translation>
    </message>
    <message>
        <source>Enterprise review</source>
        <translation>企业审核</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Read off</source>
        <translation>录执照</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后再审</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 件，共 %2 件</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) differ</source>
        <translation>
            <numerusform>不符 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>The register was not obtained: write in the opinion what the filing was compared with</source>
        <translation>登记信息未取得，通过前请在意见中写明核对依据</translation>
    </message>
    <message>
        <source>Pin the fields to be corrected, or write an opinion</source>
        <translation>请标注需要更正的字段，或者写明意见</translation>
    </message>
    <message>
        <source>No business licence was uploaded</source>
        <translation>未上传营业执照扫描件</translation>
    </message>
    <message>
        <source>Ask for the scan</source>
        <translation>索要扫描件</translation>
    </message>
    <message>
        <source>True, agreed</source>
        <translation>情况属实，同意</translation>
    </message>
    <message>
        <source>The filing is true; agreed.</source>
        <translation>情况属实，同意。</translation>
    </message>
    <message>
        <source>Material complete</source>
        <translation>材料齐全</translation>
    </message>
    <message>
        <source>The material is complete and meets the requirements.</source>
        <translation>材料齐全，符合要求。</translation>
    </message>
    <message>
        <source>Correct as on the licence</source>
        <translation>请按执照更正</translation>
    </message>
    <message>
        <source>The filing does not agree with the business licence; please correct it as on the licence and file again.</source>
        <translation>填报与营业执照不一致，请按营业执照更正后重报。</translation>
    </message>
    <message>
        <source>%1: not as on the business licence; please correct as on the licence and file again.</source>
        <translation>%1与营业执照不一致，请按营业执照更正后重报。</translation>
    </message>
    <message>
        <source>Complete the material</source>
        <translation>请补正材料</translation>
    </message>
    <message>
        <source>The material is not complete; please complete it and file again.</source>
        <translation>材料不齐，请补正材料后重报。</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Import… %1</source>
        <translation>导入… %1</translation>
    </message>
    <message>
        <source>Import an extract of the register</source>
        <translation>导入登记信息文件</translation>
    </message>
    <message>
        <source>The register says otherwise: write in the opinion why it is approved all the same</source>
        <translation>与登记信息不一致：请在意见中写明仍予通过的理由</translation>
    </message>
    <message>
        <source>Place on scan</source>
        <translation>标位置</translation>
    </message>
</context>
<context>
    <name>jiaxin::VettingWords</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>信用代码</translation>
    </message>
    <message>
        <source>Headcount</source>
        <translation>从业人数</translation>
    </message>
    <message>
        <source>Managing unit</source>
        <translation>管辖单位</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>申报材料</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>查重</translation>
    </message>
    <message>
        <source>Last review</source>
        <translation>上次审核</translation>
    </message>
    <message>
        <source>licence</source>
        <translation>营业执照</translation>
    </message>
    <message>
        <source>commitment</source>
        <translation>信用承诺书</translation>
    </message>
    <message>
        <source>management rules</source>
        <translation>管理制度</translation>
    </message>
    <message>
        <source>Licence, commitment and management rules uploaded</source>
        <translation>执照、承诺书、管理制度齐全</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>缺%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1, %2 filed, %3 with consent</source>
        <translation>%1，已建档 %2，已授权 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Not filed</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>%1, agrees with the division</source>
        <translation>%1，与住所区划一致</translation>
    </message>
    <message>
        <source>No enterprise filed twice was found</source>
        <translation>未发现重复企业</translation>
    </message>
    <message>
        <source>No key field changed since then</source>
        <translation>关键信息未改动</translation>
    </message>
    <message>
        <source>%1 not filed</source>
        <translation>未填%1</translation>
    </message>
    <message>
        <source>Registered outside the province</source>
        <translation>登记在省外</translation>
    </message>
    <message>
        <source>The address lies in %1</source>
        <translation>地址在%1</translation>
    </message>
    <message>
        <source>%1 belongs to another unit</source>
        <translation>%1不归本单位管辖</translation>
    </message>
    <message>
        <source>The term of business ended on %1</source>
        <translation>营业期限已于 %1 届满</translation>
    </message>
    <message>
        <source>Not in business</source>
        <translation>不在营业状态</translation>
    </message>
    <message>
        <source>Fewer workers filed than declared</source>
        <translation>建档少于申报</translation>
    </message>
    <message>
        <source>Same code as %1</source>
        <translation>与%1代码相同</translation>
    </message>
    <message>
        <source>Resembles %1</source>
        <translation>与%1名称相近</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1有改动</translation>
    </message>
    <message>
        <source>%1 pinned but not changed</source>
        <translation>%1已标注、未改</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Second review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>First review</source>
        <translation>初审</translation>
    </message>
    <message>
        <source>Publicity can begin</source>
        <translation>待公示</translation>
    </message>
    <message>
        <source>Publicity over, can be published</source>
        <translation>公示期满，可发布</translation>
    </message>
    <message>
        <source>In publicity, until %1</source>
        <translation>公示中，至 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n working day(s) overdue</source>
        <translation>
            <numerusform>%1 超期 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, due today</source>
        <translation>%1 今天到期</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n working day(s) left</source>
        <translation>
            <numerusform>%1 剩 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>You had a part in this filing yourself; somebody else has to review it</source>
        <translation>本人提交，须他人审核</translation>
    </message>
    <message>
        <source>In publicity; it can be published from %1 on</source>
        <translation>公示中，%1起可发布</translation>
    </message>
    <message>
        <source>%1 in the register: %2</source>
        <translation>%1登记为：%2</translation>
    </message>
    <message>
        <source>register of %1; file %2, imported %3 by %4</source>
        <translation>登记信息截至 %1；文件 %2，%3 由 %4 导入</translation>
    </message>
    <message>
        <source>Register of %1</source>
        <translation>登记信息截至 %1</translation>
    </message>
    <message>
        <source>Register not obtained</source>
        <translation>登记信息未取得</translation>
    </message>
    <message>
        <source>in the register: %1</source>
        <translation>登记为：%1</translation>
    </message>
</context>
<context>
    <name>jiaxin::WasteGrid</name>
    <message>
        <source>Printed cards</source>
        <translation>已打印的证卡</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>废</translation>
    </message>
    <message>
        <source>none</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Sheet %1</source>
        <translation>第 %1 张</translation>
    </message>
    <message numerus="yes">
        <source>%n bad</source>
        <translation>
            <numerusform>%n 枚作废</numerusform>
        </translation>
    </message>
    <message>
        <source>Good</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>: %1</source>
        <translation>：%1</translation>
    </message>
    <message>
        <source>: did not come out</source>
        <translation>：未打出</translation>
    </message>
    <message>
        <source>not out</source>
        <translation>未出</translation>
    </message>
    <message numerus="yes">
        <source>%n not out</source>
        <translation>
            <numerusform>%n 枚未出</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jiaxin::WorkerDetail</name>
    <message>
        <source>Choose a worker in the list</source>
        <translation>请在列表中选择服务员</translation>
    </message>
    <message>
        <source>Sex and age</source>
        <translation>性别年龄</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>从业单位</translation>
    </message>
    <message>
        <source>Show full numbers…</source>
        <translation>查看完整号码…</translation>
    </message>
    <message>
        <source>Five items</source>
        <translation>五项状态</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Based on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Parts of the archive</source>
        <translation>档案内容</translation>
    </message>
    <message>
        <source>Basics</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>None recorded yet</source>
        <translation>尚无记录</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Renew consent</source>
        <translation>续签授权</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>登记体检</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>申领证件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Card read %1</source>
        <translation>最近读卡 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n 岁</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide again</source>
        <translation>立即隐藏</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>登记%1</translation>
    </message>
    <message>
        <source>Photo from a file…</source>
        <translation>从文件更换照片…</translation>
    </message>
    <message>
        <source>Show full numbers</source>
        <translation>查看完整号码</translation>
    </message>
    <message>
        <source>The numbers are shown for 60 seconds. Who looked, when and why is audited.</source>
        <translation>号码显示 60 秒后自动隐藏；何人、何时、因何查看均记入审计。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png)</source>
        <translation>图片 (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>The photo is stored.</source>
        <translation>照片已保存。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Use this photo?</source>
        <translation>使用这张照片？</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>仍要使用</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Compared with the document: the same person</source>
        <translation>已与证件核对，确系本人</translation>
    </message>
    <message>
        <source>Wears a head scarf or glasses, can be recognised</source>
        <translation>戴头巾或眼镜，可以辨认</translation>
    </message>
    <message>
        <source>Photo and scans</source>
        <translation>照片和附件</translation>
    </message>
</context>
<context>
    <name>jiaxin::WorkerWords</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 insurance</source>
        <translation>%1在保</translation>
    </message>
    <message>
        <source>No record</source>
        <translation>无记录</translation>
    </message>
    <message>
        <source>Not filed yet: the status counts once the record is filed</source>
        <translation>尚未备案：备案后五项状态才生效</translation>
    </message>
    <message>
        <source>The consent has lapsed: the record is no longer updated, certificates are suspended</source>
        <translation>授权已失效：档案停止更新，上门服务证暂停，请先续签授权</translation>
    </message>
    <message>
        <source>%1 to be put right: until then no certificate, and one that was issued is suspended</source>
        <translation>%1待补办：补办前不能申领，已发证件暂停</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>Not renewed by %1: the certificate is suspended</source>
        <translation>%1前未续保：上门服务证暂停</translation>
    </message>
    <message>
        <source>Not renewed by %1: updates stop, the query proof lapses, the certificate is suspended</source>
        <translation>%1前未续签：停止更新，查询证书失效，上门服务证暂停</translation>
    </message>
    <message>
        <source>No new health check by %1: the certificate is suspended</source>
        <translation>%1前未重新体检：上门服务证暂停</translation>
    </message>
    <message>
        <source>The document expires on %1: remind the worker to renew it</source>
        <translation>证件%1到期，请提醒换证</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>从业</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>over</source>
        <translation>已结束</translation>
    </message>
</context>
<context>
    <name>jiaxin::WorkersPage</name>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Name, pinyin, last four of the number</source>
        <translation>姓名、拼音、证件后四位</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>从业单位</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Ends next</source>
        <translation>最近到期</translation>
    </message>
    <message>
        <source>Ends within</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Ends within 7 days</source>
        <translation>7 天内到期</translation>
    </message>
    <message>
        <source>Ends within 30 days</source>
        <translation>30 天内到期</translation>
    </message>
    <message>
        <source>Something has ended</source>
        <translation>已有到期</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>档案状态</translation>
    </message>
    <message>
        <source>There are no workers yet. Import a roster or add the first one</source>
        <translation>还没有服务员，请导入名册或新增</translation>
    </message>
    <message>
        <source>No worker matches “%1”</source>
        <translation>没有符合“%1”的服务员</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>服务员</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>%1 in the territory</source>
        <translation>本辖区 %1 人</translation>
    </message>
    <message>
        <source>%1 workers</source>
        <translation>共 %1 人</translation>
    </message>
    <message>
        <source>First %1, more while scrolling</source>
        <translation>已列出 %1 人，向下滚动继续</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>选行</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Under objection</source>
        <translation>异议中</translation>
    </message>
</context>
<context>
    <name>key</name>
    <message>
        <source>Provisional</source>
        <translation>临时</translation>
    </message>
    <message>
        <source>Certified</source>
        <translation>已认证</translation>
    </message>
    <message>
        <source>Trusted</source>
        <translation>可信</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>上级机关</translation>
    </message>
</context>
<context>
    <name>letter</name>
    <message>
        <source>Review opinion</source>
        <translation>审核意见书</translation>
    </message>
    <message>
        <source>Notice of correction</source>
        <translation>退回补正告知书</translation>
    </message>
    <message>
        <source>Prior notice</source>
        <translation>告知书</translation>
    </message>
    <message>
        <source>Letter of inquiry</source>
        <translation>协查函</translation>
    </message>
    <message>
        <source>Answer to an objection</source>
        <translation>异议反馈</translation>
    </message>
    <message>
        <source>Public notice</source>
        <translation>公示稿</translation>
    </message>
</context>
<context>
    <name>licence_reading</name>
    <message>
        <source>Enterprise</source>
        <translation>家政企业</translation>
    </message>
    <message>
        <source>Field of the filing</source>
        <translation>填报字段</translation>
    </message>
    <message>
        <source>On the licence</source>
        <translation>执照内容</translation>
    </message>
    <message>
        <source>Scan (SHA-256)</source>
        <translation>扫描件（SHA-256）</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Place on the page</source>
        <translation>页面位置</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>录入人</translation>
    </message>
    <message>
        <source>Read at</source>
        <translation>录入时间</translation>
    </message>
    <message>
        <source>Reading of a licence</source>
        <translation>执照录入</translation>
    </message>
</context>
<context>
    <name>list_entry</name>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Red list: trustworthy</source>
        <translation>守信激励（红名单）</translation>
    </message>
    <message>
        <source>Black list: seriously untrustworthy</source>
        <translation>失信惩戒（黑名单）</translation>
    </message>
    <message>
        <source>Watch list</source>
        <translation>重点关注</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>直接送达</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>邮寄送达</translation>
    </message>
    <message>
        <source>Left at the place</source>
        <translation>留置送达</translation>
    </message>
    <message>
        <source>By public notice</source>
        <translation>公告送达</translation>
    </message>
    <message>
        <source>Electronically</source>
        <translation>电子送达</translation>
    </message>
    <message>
        <source>Kind of subject</source>
        <translation>主体类型</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>服务员</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单类型</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>列入依据</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>列入事由</translation>
    </message>
    <message>
        <source>Deciding authority</source>
        <translation>认定机关</translation>
    </message>
    <message>
        <source>Credit code of the authority</source>
        <translation>认定机关信用代码</translation>
    </message>
    <message>
        <source>Notice delivered on</source>
        <translation>告知书送达日期</translation>
    </message>
    <message>
        <source>Way of delivery</source>
        <translation>送达方式</translation>
    </message>
    <message>
        <source>Statement of the subject</source>
        <translation>陈述申辩</translation>
    </message>
    <message>
        <source>Decision document number</source>
        <translation>决定书文号</translation>
    </message>
    <message>
        <source>Listed on</source>
        <translation>列入日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Published at</source>
        <translation>公布渠道</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>惩戒或激励措施</translation>
    </message>
    <message>
        <source>Removed on</source>
        <translation>移出日期</translation>
    </message>
    <message>
        <source>Reason of removal</source>
        <translation>移出原因</translation>
    </message>
    <message>
        <source>Removal document number</source>
        <translation>移出决定书文号</translation>
    </message>
    <message>
        <source>Document scans</source>
        <translation>文书扫描件</translation>
    </message>
    <message>
        <source>List entry</source>
        <translation>红黑名单</translation>
    </message>
    <message>
        <source>Notice document number</source>
        <translation>告知书文号</translation>
    </message>
    <message>
        <source>Hearing record number</source>
        <translation>陈述申辩笔录编号</translation>
    </message>
    <message>
        <source>Heard on</source>
        <translation>陈述申辩日期</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
</context>
<context>
    <name>objection</name>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>家政服务员</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>行政奖励</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>行政处罚</translation>
    </message>
    <message>
        <source>List entry</source>
        <translation>红黑名单</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评价投诉</translation>
    </message>
    <message>
        <source>Background check</source>
        <translation>背景核查</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>At the office</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>邮寄</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>信用平台</translation>
    </message>
    <message>
        <source>Right: to be corrected</source>
        <translation>属实，予以更正</translation>
    </message>
    <message>
        <source>Partly right</source>
        <translation>部分属实</translation>
    </message>
    <message>
        <source>Not right</source>
        <translation>不属实</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>Electronically</source>
        <translation>电子</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>异议对象类型</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>异议对象</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>异议字段</translation>
    </message>
    <message>
        <source>Kind of applicant</source>
        <translation>申请人类别</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Phone of the applicant</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Received through</source>
        <translation>受理渠道</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>异议内容</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据材料</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>Accepted on</source>
        <translation>受理日期</translation>
    </message>
    <message>
        <source>Authority asked</source>
        <translation>协查机关</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>协查日期</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>核查结论</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>核查情况</translation>
    </message>
    <message>
        <source>Values before</source>
        <translation>更正前</translation>
    </message>
    <message>
        <source>Values after</source>
        <translation>更正后</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>反馈日期</translation>
    </message>
    <message>
        <source>Way of answer</source>
        <translation>反馈方式</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>Inquiry letter number</source>
        <translation>协查函文号</translation>
    </message>
    <message>
        <source>Concluded on</source>
        <translation>结论日期</translation>
    </message>
    <message>
        <source>Answer letter number</source>
        <translation>答复函文号</translation>
    </message>
</context>
<context>
    <name>outreach_activity</name>
    <message>
        <source>Lecture or training</source>
        <translation>培训宣讲</translation>
    </message>
    <message>
        <source>On-site publicity</source>
        <translation>现场宣传</translation>
    </message>
    <message>
        <source>Poster or leaflet</source>
        <translation>海报折页</translation>
    </message>
    <message>
        <source>Press and broadcasting</source>
        <translation>新闻媒体</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>短视频</translation>
    </message>
    <message>
        <source>New media</source>
        <translation>新媒体</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>活动名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>参加人数</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Pictures and materials</source>
        <translation>照片和材料</translation>
    </message>
    <message>
        <source>Outreach activity</source>
        <translation>宣传推广</translation>
    </message>
</context>
<context>
    <name>penalty</name>
    <message>
        <source>Legal person or other organisation</source>
        <translation>法人及非法人组织</translation>
    </message>
    <message>
        <source>Natural person</source>
        <translation>自然人</translation>
    </message>
    <message>
        <source>Sole trader</source>
        <translation>个体工商户</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Public criticism</source>
        <translation>通报批评</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>罚款</translation>
    </message>
    <message>
        <source>Confiscation of illegal gains</source>
        <translation>没收违法所得</translation>
    </message>
    <message>
        <source>Confiscation of illegal property</source>
        <translation>没收非法财物</translation>
    </message>
    <message>
        <source>Suspension of a licence</source>
        <translation>暂扣许可证件</translation>
    </message>
    <message>
        <source>Lowering of a grade</source>
        <translation>降低资质等级</translation>
    </message>
    <message>
        <source>Revocation of a licence</source>
        <translation>吊销许可证件</translation>
    </message>
    <message>
        <source>Restriction of business</source>
        <translation>限制开展生产经营活动</translation>
    </message>
    <message>
        <source>Suspension of business</source>
        <translation>责令停产停业</translation>
    </message>
    <message>
        <source>Closure</source>
        <translation>责令关闭</translation>
    </message>
    <message>
        <source>Ban from the trade</source>
        <translation>限制从业</translation>
    </message>
    <message>
        <source>Administrative detention</source>
        <translation>行政拘留</translation>
    </message>
    <message>
        <source>Other by law</source>
        <translation>法律、行政法规规定的其他</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>轻微</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Kind of subject</source>
        <translation>行政相对人类别</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>服务员</translation>
    </message>
    <message>
        <source>Decision document number</source>
        <translation>决定书文号</translation>
    </message>
    <message>
        <source>Kind of violation</source>
        <translation>违法行为类型</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>违法事实</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>处罚依据</translation>
    </message>
    <message>
        <source>Kinds of penalty</source>
        <translation>处罚类别</translation>
    </message>
    <message>
        <source>Content of the penalty</source>
        <translation>处罚内容</translation>
    </message>
    <message>
        <source>Fine (10,000 yuan)</source>
        <translation>罚款金额（万元）</translation>
    </message>
    <message>
        <source>Confiscated (10,000 yuan)</source>
        <translation>没收金额（万元）</translation>
    </message>
    <message>
        <source>Suspended or revoked licence</source>
        <translation>暂扣吊销证照</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>处罚有效期</translation>
    </message>
    <message>
        <source>Published until</source>
        <translation>公示截止期</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>处罚机关</translation>
    </message>
    <message>
        <source>Credit code of the authority</source>
        <translation>处罚机关信用代码</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>失信程度</translation>
    </message>
    <message>
        <source>Unit that gave the data</source>
        <translation>数据来源单位</translation>
    </message>
    <message>
        <source>Credit code of that unit</source>
        <translation>来源单位信用代码</translation>
    </message>
    <message>
        <source>Decision scan</source>
        <translation>决定书扫描件</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>行政处罚</translation>
    </message>
    <message>
        <source>Field of special supervision</source>
        <translation>特定监管领域</translation>
    </message>
    <message>
        <source>Amendment document number</source>
        <translation>变更文书文号</translation>
    </message>
    <message>
        <source>Amended on</source>
        <translation>变更日期</translation>
    </message>
    <message>
        <source>Reason of amendment</source>
        <translation>变更事由</translation>
    </message>
    <message>
        <source>Duties fulfilled on</source>
        <translation>义务履行完毕日期</translation>
    </message>
    <message>
        <source>Public commitment on</source>
        <translation>信用承诺公开日期</translation>
    </message>
    <message>
        <source>Repair document number</source>
        <translation>信用修复文书文号</translation>
    </message>
    <message>
        <source>Repaired on</source>
        <translation>信用修复日期</translation>
    </message>
    <message>
        <source>Revocation document number</source>
        <translation>撤销文书文号</translation>
    </message>
    <message>
        <source>Revoked on</source>
        <translation>撤销日期</translation>
    </message>
    <message>
        <source>Reason of revocation</source>
        <translation>撤销事由</translation>
    </message>
    <message>
        <source>Scans of later documents</source>
        <translation>后续文书影像</translation>
    </message>
</context>
<context>
    <name>platform_state</name>
    <message>
        <source>Not entered</source>
        <translation>未录入</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>已录入</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
</context>
<context>
    <name>problem</name>
    <message>
        <source>Enter the credit code, or the registration number of an old individual business</source>
        <translation>请填写统一社会信用代码；没有代码的老个体户填写注册号</translation>
    </message>
    <message>
        <source>There is a conclusion: enter the day on which it was returned</source>
        <translation>已有结论，请填写返回日期</translation>
    </message>
    <message>
        <source>The course is passed: enter the day on which it ended</source>
        <translation>考核已合格，请填写结束日期</translation>
    </message>
    <message>
        <source>Tick what the consent covers, each item by itself</source>
        <translation>请逐项勾选授权内容</translation>
    </message>
    <message>
        <source>%2 is required, please enter it</source>
        <translation>请填写%2</translation>
    </message>
    <message>
        <source>The number has not the right length (18 digits on an identity card); compare with the document</source>
        <translation>证件号码位数不符（居民身份证为18位），请核对证件</translation>
    </message>
    <message>
        <source>18 characters are needed, there are %1; compare with the document</source>
        <translation>应为18位，现为%1位，请核对证件</translation>
    </message>
    <message>
        <source>18 or 15 characters are needed, there are %1; compare with the document</source>
        <translation>应为18位或15位，现为%1位，请核对证件</translation>
    </message>
    <message>
        <source>The credit code has 18 characters; compare with the business licence</source>
        <translation>统一社会信用代码应为18位，请核对营业执照</translation>
    </message>
    <message>
        <source>The registration number has 15 digits (13 before 2007); compare with the business licence</source>
        <translation>注册号应为15位（2007年前为13位），请核对营业执照</translation>
    </message>
    <message>
        <source>The organisation code has 9 characters, there are %1</source>
        <translation>组织机构代码应为9位，现为%1位，请核对</translation>
    </message>
    <message>
        <source>A division code has 6 digits; choose it from the list</source>
        <translation>行政区划代码为6位数字，请从列表中选择</translation>
    </message>
    <message>
        <source>A name has 2 to 50 characters</source>
        <translation>姓名应为2至50个字，请核对</translation>
    </message>
    <message>
        <source>Write area code and number, such as 029-88886666</source>
        <translation>请按“区号-号码”填写，如029-88886666</translation>
    </message>
    <message>
        <source>A mobile number has 11 digits, a landline an area code, as 029-88886666</source>
        <translation>手机号应为11位；座机请带区号，如029-88886666</translation>
    </message>
    <message>
        <source>Too long: at most %1 characters, please shorten it</source>
        <translation>内容过长，最多%1个字，请精简</translation>
    </message>
    <message>
        <source>%2 has not the right length, please check it</source>
        <translation>%2长度不符，请核对</translation>
    </message>
    <message>
        <source>Not an e-mail address; write it as name@example.com</source>
        <translation>不是邮箱地址，请按name@example.com的样式填写</translation>
    </message>
    <message>
        <source>Character %1 cannot stand there (I O S V Z are never used); compare with the business licence</source>
        <translation>第%1位字符有误（代码中不用I、O、S、V、Z），请核对营业执照</translation>
    </message>
    <message>
        <source>Character %1 cannot stand there, please check it</source>
        <translation>第%1位字符有误，请核对</translation>
    </message>
    <message>
        <source>%2 has not the right form, please check it</source>
        <translation>%2格式不对，请核对</translation>
    </message>
    <message>
        <source>The check character (the last one) does not agree; compare with the document</source>
        <translation>末位校验码不符，请核对证件</translation>
    </message>
    <message>
        <source>The check character (the 18th) does not agree; compare with the document</source>
        <translation>第18位校验码不符，请核对证件</translation>
    </message>
    <message>
        <source>The check character inside (the 17th) does not agree; keep it if it stands so on the business licence</source>
        <translation>第17位（组织机构代码校验码）不符，请核对营业执照；执照确实如此的可以保留</translation>
    </message>
    <message>
        <source>The check character (the 18th) does not agree; keep it if it stands so on the business licence</source>
        <translation>第18位校验码不符，请核对营业执照；执照确实如此的可以保留</translation>
    </message>
    <message>
        <source>The check character (the last one) does not agree; keep it if it stands so on the licence</source>
        <translation>末位校验码不符，请核对执照；执照确实如此的可以保留</translation>
    </message>
    <message>
        <source>The birth date in the number does not exist; compare with the document</source>
        <translation>号码中的出生日期不存在，请核对证件</translation>
    </message>
    <message>
        <source>There is no such day; write it as 2026-11-23</source>
        <translation>日期不存在或写法不对，请按2026-11-23的样式填写</translation>
    </message>
    <message>
        <source>The birth date in the number is after today; compare with the document</source>
        <translation>号码中的出生日期晚于今天，请核对证件</translation>
    </message>
    <message>
        <source>The day is after today; keep it if that is meant</source>
        <translation>日期晚于今天，确实如此的可以保留</translation>
    </message>
    <message>
        <source>The day is after today, please check it</source>
        <translation>日期晚于今天，请核对</translation>
    </message>
    <message>
        <source>No province has the code %1; keep it if it stands so on the document</source>
        <translation>没有代码为%1的省份，请核对；证件确实如此的可以保留</translation>
    </message>
    <message>
        <source>The division code is not in the list; choose it from the list or keep it if it is right</source>
        <translation>行政区划代码未收录，请从列表中选择；确认无误的可以保留</translation>
    </message>
    <message>
        <source>The division code in it is not in the list; keep it if it stands so on the document</source>
        <translation>号码中的行政区划代码未收录，请核对；证件确实如此的可以保留</translation>
    </message>
    <message>
        <source>Registered outside Shaanxi (%1): a branch or a firm that has moved? Keep it if that is right</source>
        <translation>登记地在省外（%1），请确认是分支机构还是迁入企业；确认无误的可以保留</translation>
    </message>
    <message>
        <source>Born before 1900; keep it if it stands so on the document</source>
        <translation>出生日期早于1900年，请核对；证件确实如此的可以保留</translation>
    </message>
    <message>
        <source>A 15-digit number of an old card was made 18 digits; compare with the present card</source>
        <translation>15位旧号码已换算为18位，请与现用身份证核对</translation>
    </message>
    <message>
        <source>Younger than %1: must not be employed (Labour Law, article 15)</source>
        <translation>未满%1周岁，依法不得招用（劳动法第十五条）</translation>
    </message>
    <message>
        <source>16 or 17 years old: the rules on juvenile workers apply; keep the record if that is right</source>
        <translation>未满18周岁，须按未成年工规定办理；确认无误的可以保留</translation>
    </message>
    <message>
        <source>Past the retirement age: a service contract, check the insurance; keep the record if that is right</source>
        <translation>已过法定退休年龄，用工按劳务关系，请核对保险；确认无误的可以保留</translation>
    </message>
    <message>
        <source>Older than 70: check health and insurance; keep if that is right</source>
        <translation>年龄超过70周岁，请核对健康状况和保险；确认无误的可以保留</translation>
    </message>
    <message>
        <source>A spreadsheet has cut the last digits; set the column to text there and enter the whole number again</source>
        <translation>号码末几位已被表格软件改为0，请把该列设为文本格式，重新录入完整号码</translation>
    </message>
    <message>
        <source>The sex differs from that in the document number; compare with the document</source>
        <translation>性别与证件号码不一致，请核对证件</translation>
    </message>
    <message>
        <source>The birth date differs from that in the document number; compare with the document</source>
        <translation>出生日期与证件号码不一致，请核对证件</translation>
    </message>
    <message>
        <source>The number is in the vault under another name; compare with the document before going on</source>
        <translation>库中该证件号码对应另一姓名，请先核对证件</translation>
    </message>
    <message>
        <source>The same as row %1 of this file; keep one of them</source>
        <translation>与本文件第%1行重复，请只保留一行</translation>
    </message>
    <message>
        <source>Stands twice in this file; keep one of them</source>
        <translation>在本文件中重复出现，请只保留一行</translation>
    </message>
    <message>
        <source>%2 is in the vault already; open that record instead of making a second one</source>
        <translation>库中已有相同的%2，请打开原档案，不要重复建档</translation>
    </message>
    <message>
        <source>The enterprise is not in the vault; enter the enterprise first, then this row again</source>
        <translation>库中没有该企业，请先登记企业，再录入本条</translation>
    </message>
    <message>
        <source>The worker is not in the vault; enter the worker first, then this row again</source>
        <translation>库中没有该服务员，请先登记服务员，再录入本条</translation>
    </message>
    <message>
        <source>The country or region in the number is not in the list; keep it if it stands so on the document</source>
        <translation>号码中的国家或地区代码未收录，请核对；证件确实如此的可以保留</translation>
    </message>
    <message>
        <source>%2 is not one of the values allowed; choose it from the list</source>
        <translation>%2不在选项之列，请从列表中选择</translation>
    </message>
    <message>
        <source>There is no field %2; check its name</source>
        <translation>没有名为“%2”的字段，请核对字段名</translation>
    </message>
    <message>
        <source>The end is before the start; please check both days</source>
        <translation>结束早于开始，请核对两个日期</translation>
    </message>
    <message>
        <source>The document has expired; ask for the new one, or keep it until that comes</source>
        <translation>证件已过期，请索取新证件；暂未换证的可以保留</translation>
    </message>
    <message>
        <source>Write the document number as in 陕商函〔2020〕590号: authority, year in brackets, serial number</source>
        <translation>文号请按“陕商函〔2020〕590号”的样式填写</translation>
    </message>
    <message>
        <source>Out of range: at most %1, please check it</source>
        <translation>超出范围，最大为%1，请核对</translation>
    </message>
    <message>
        <source>Out of range, please check it</source>
        <translation>超出范围，请核对</translation>
    </message>
    <message>
        <source>The cell holds a formula without a result; put the value in its place and import again</source>
        <translation>单元格是没有结果的公式，请改为具体内容后重新导入</translation>
    </message>
    <message>
        <source>The row is hidden in the file and was read too; check that it is meant</source>
        <translation>该行在文件中被隐藏，也已读取，请确认是否需要</translation>
    </message>
    <message>
        <source>The business scope does not name household service; check it, or keep it with a reason</source>
        <translation>经营范围未写明家政或家庭服务，请核对；确认无误的可以保留</translation>
    </message>
    <message>
        <source>No worker of this number in the vault; name the file by the number</source>
        <translation>库中没有该证件号码的服务员，请以证件号码作为文件名</translation>
    </message>
    <message>
        <source>%2 breaks a rule of this program&apos;s later version; please check it</source>
        <translation>%2不符合新版规则，请核对</translation>
    </message>
    <message>
        <source>The worker&apos;s consent has lapsed: renew the consent first, then enter this row again</source>
        <translation>授权已过期，请先续签授权，再录入本行</translation>
    </message>
    <message>
        <source>The record is locked and cannot be changed</source>
        <translation>记录已锁定，不能修改</translation>
    </message>
    <message>
        <source>The record is under review or closed and cannot be changed now; wait for the decision</source>
        <translation>记录正在审核或已办结，暂不能修改，请等待审核结果</translation>
    </message>
    <message>
        <source>The record belongs to another unit; ask that unit to enter this row</source>
        <translation>记录属其他单位管辖，请由该单位录入本行</translation>
    </message>
    <message>
        <source>%2 was not filed; ask for it or pass it with a reason</source>
        <translation>未填报%2，请索取；确需通过的写明理由</translation>
    </message>
    <message>
        <source>The address lies in another unit&apos;s territory (%1); check which unit is responsible</source>
        <translation>住所地址在其他单位辖区（%1），请核实管辖单位</translation>
    </message>
    <message>
        <source>The division does not belong to the managing unit; return it as filed at the wrong office</source>
        <translation>所属区划与管辖单位不符，请按区划错误退回</translation>
    </message>
    <message>
        <source>The business term is over; ask for the renewed licence</source>
        <translation>营业期限已过，请索取换发的营业执照</translation>
    </message>
    <message>
        <source>The enterprise is not in business; compare with the register</source>
        <translation>企业登记状态不是存续，请核对登记信息</translation>
    </message>
    <message>
        <source>Fewer workers are filed than were declared; ask for the others&apos; archives</source>
        <translation>建档人数少于申报从业人数，请补充建档</translation>
    </message>
    <message>
        <source>%2 is missing; ask for the scan</source>
        <translation>缺少%2，请索取扫描件</translation>
    </message>
    <message>
        <source>Another enterprise in the vault has the same code; compare both</source>
        <translation>库中另有相同代码的企业，请比对</translation>
    </message>
    <message>
        <source>Another enterprise in the vault has a similar name; compare both</source>
        <translation>库中另有名称相近的企业，请比对</translation>
    </message>
    <message>
        <source>%2 was changed since the last review; compare it anew</source>
        <translation>%2在上次审核后有变动，请重新核对</translation>
    </message>
    <message>
        <source>%2 was pinned at the last return and has not changed since</source>
        <translation>上次退回时对%2有批注，至今未改</translation>
    </message>
    <message>
        <source>The enterprise is frozen and takes on nobody; choose another one, or wait until it is thawed</source>
        <translation>企业已冻结，不能新增人员，请改选其他企业或待解冻后再录</translation>
    </message>
    <message>
        <source>The enterprise is struck off or without its licence and takes on nobody; choose another one</source>
        <translation>企业已注销、吊销或撤销，不能新增人员，请改选其他企业</translation>
    </message>
    <message>
        <source>37.3 °C or more: this is a fever; ask again before storing it</source>
        <translation>体温达到37.3℃，属于发热，请再核对后保存</translation>
    </message>
    <message>
        <source>Not the price times the number of records; check it, or keep it where a cap or a floor applies</source>
        <translation>与“补贴标准×核实人数”不符，请核对；有上限或下限规定的可以保留</translation>
    </message>
    <message>
        <source>No fund allocation of this document number, or several: name the unit that it was allocated to</source>
        <translation>没有这个文号的资金切块，或同一文号有多笔，请写明分配单位</translation>
    </message>
    <message>
        <source>It lies with this unit already; choose another one</source>
        <translation>已由该单位管辖，请选择其他单位</translation>
    </message>
    <message>
        <source>No face was found in the portrait; use it only if you see that the person can be recognised</source>
        <translation>照片中未识别到人脸；确认能辨认出本人的，可注明原因后使用</translation>
    </message>
    <message>
        <source>More than one face was found in the portrait; use it only if it shows one person alone</source>
        <translation>照片中识别到不止一张人脸；确认只有本人一人的，可注明原因后使用</translation>
    </message>
    <message>
        <source>It is on the black list: no funds, no certificates and no red list until it has been removed</source>
        <translation>该主体已列入严重失信主体名单，移出前不得拨付资金、发证或列入守信激励名单</translation>
    </message>
    <message>
        <source>An entry of this list holds %1 years at most; choose an earlier day</source>
        <translation>该名单有效期最长%1年，请选择更早的日期</translation>
    </message>
    <message>
        <source>Beyond the longest publicity of this severity; choose an earlier day</source>
        <translation>超过该失信程度的最长公示期，请选择更早的日期</translation>
    </message>
    <message>
        <source>What is minor is not shown to the public by default; write why this one is to be shown</source>
        <translation>轻微失信信息一般不予公示，确需公示的请写明理由</translation>
    </message>
    <message>
        <source>%2 is not a matter of this step; leave it out</source>
        <translation>%2不属于本步骤办理事项，请删去</translation>
    </message>
    <message>
        <source>Before the first repair date: the least publicity is not over on that day; check the day</source>
        <translation>早于首次可修复日期，最短公示期未满，请核对日期</translation>
    </message>
    <message>
        <source>The authority is not known; compare it with the proof</source>
        <translation>授予机关未能识别，请与证明材料核对</translation>
    </message>
    <message>
        <source>The level does not fit the authority; compare it with the proof</source>
        <translation>级别与授予机关不符，请与证明材料核对</translation>
    </message>
    <message>
        <source>The material gives no term; ask for it or pass it with a reason</source>
        <translation>材料未写有效期，请补充，或者写明理由后通过</translation>
    </message>
    <message>
        <source>Another reward has this document number; compare both</source>
        <translation>另有奖励使用该文号，请核对</translation>
    </message>
    <message>
        <source>The enterprise has a reward of this name already; compare both</source>
        <translation>该企业已有同名奖励，请核对</translation>
    </message>
    <message>
        <source>The enterprise is not published yet; publish it first</source>
        <translation>该企业信息尚未公布，请先办理企业公布</translation>
    </message>
    <message>
        <source>The file is not in the archive&apos;s folder; copy the folder together with the workbook</source>
        <translation>档案文件夹中没有该附件；请把文件夹与工作簿一并复制过来</translation>
    </message>
    <message>
        <source>The file in the archive&apos;s folder is damaged or was changed; export the archive again</source>
        <translation>档案文件夹中的该附件已损坏或被改动；请重新导出档案</translation>
    </message>
    <message>
        <source>%2 differs from the register; compare it, and return what is wrong</source>
        <translation>%2与登记信息不一致，请核对，有误的退回更正</translation>
    </message>
    <message>
        <source>In the register its licence is revoked; it takes on no business</source>
        <translation>登记状态为吊销，不得再经营，请核实</translation>
    </message>
    <message>
        <source>In the register it is deregistered; ask the enterprise, or reject the filing</source>
        <translation>登记状态为注销，请向企业核实或不予通过</translation>
    </message>
    <message>
        <source>In the register its registration is cancelled; ask the enterprise, or reject the filing</source>
        <translation>登记状态为撤销登记，请向企业核实或不予通过</translation>
    </message>
    <message>
        <source>In the register it has moved out; check which unit is responsible</source>
        <translation>登记状态为迁出，请核对管辖单位</translation>
    </message>
    <message>
        <source>In the register its business is suspended; ask the enterprise</source>
        <translation>登记状态为歇业，请向企业核实</translation>
    </message>
    <message>
        <source>In the register it is listed as operating abnormally; ask the enterprise why</source>
        <translation>登记机关已列入经营异常名录，请向企业核实原因</translation>
    </message>
    <message>
        <source>The register does not say that it is in business; ask the enterprise</source>
        <translation>登记状态不是存续，请向企业核实</translation>
    </message>
    <message>
        <source>The vault has a newer extract of this enterprise; that one stays</source>
        <translation>库中已有该企业日期更近的登记信息，保留较新的一份</translation>
    </message>
    <message>
        <source>There is no such record in the archive; find it by the enterprise or the worker</source>
        <translation>档案中没有这条记录，请按企业或服务员查找</translation>
    </message>
    <message>
        <source>About %1 mm is expected; measure again in millimetres, from the mark that the picture shows</source>
        <translation>应在 %1 毫米左右，请按图示标记用毫米重新测量</translation>
    </message>
    <message>
        <source>No printer errs so far; measure again in millimetres</source>
        <translation>偏差过大，请用毫米重新测量</translation>
    </message>
    <message>
        <source>Both serials need the same letters and as many digits; compare with the first and last piece</source>
        <translation>起止编号的字母和位数应一致，请核对首张和末张</translation>
    </message>
    <message>
        <source>The serials say %1 pieces; correct the amount or the serials</source>
        <translation>按编号应为 %1 张，请改正数量或编号</translation>
    </message>
</context>
<context>
    <name>problem_report</name>
    <message>
        <source>Platform</source>
        <translation>系统使用</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策口径</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>Funds</source>
        <translation>资金</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Reported on</source>
        <translation>反馈日期</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>问题描述</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contact phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Replied on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Problem report</source>
        <translation>问题反馈</translation>
    </message>
</context>
<context>
    <name>progress_report</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>报告期自</translation>
    </message>
    <message>
        <source>Period until</source>
        <translation>报告期至</translation>
    </message>
    <message>
        <source>Use of the funds</source>
        <translation>切块资金使用情况</translation>
    </message>
    <message>
        <source>Enterprises</source>
        <translation>报送企业数</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>报送服务员数</translation>
    </message>
    <message>
        <source>Authorised workers</source>
        <translation>已授权人数</translation>
    </message>
    <message>
        <source>Complete records</source>
        <translation>信息完整人数</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>绩效评价</translation>
    </message>
    <message>
        <source>Problems and proposals</source>
        <translation>存在问题和建议</translation>
    </message>
    <message>
        <source>Outreach activities</source>
        <translation>宣传活动数</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Progress report</source>
        <translation>工作进展报告</translation>
    </message>
</context>
<context>
    <name>publicity_notice</name>
    <message>
        <source>Enterprises</source>
        <translation>家政企业</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>行政奖励</translation>
    </message>
    <message>
        <source>List entries</source>
        <translation>红黑名单</translation>
    </message>
    <message>
        <source>Penalties</source>
        <translation>行政处罚</translation>
    </message>
    <message>
        <source>Use of funds</source>
        <translation>资金使用</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>What is published</source>
        <translation>公示内容类型</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>公示对象</translation>
    </message>
    <message>
        <source>Starts on</source>
        <translation>公示开始日期</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>公示截止日期</translation>
    </message>
    <message>
        <source>Contact for objections</source>
        <translation>异议受理方式</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>公示正文</translation>
    </message>
    <message>
        <source>Publicity notice</source>
        <translation>公示</translation>
    </message>
</context>
<context>
    <name>queue</name>
    <message>
        <source>For me to do</source>
        <translation>待我办理</translation>
    </message>
    <message>
        <source>Done by me</source>
        <translation>我已办理</translation>
    </message>
    <message>
        <source>To be corrected</source>
        <translation>退回待补正</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>即将超时</translation>
    </message>
    <message>
        <source>Publicity over</source>
        <translation>公示期满</translation>
    </message>
</context>
<context>
    <name>reason</name>
    <message>
        <source>Material is missing</source>
        <translation>材料缺失</translation>
    </message>
    <message>
        <source>Information does not agree</source>
        <translation>信息不一致</translation>
    </message>
    <message>
        <source>Not household service</source>
        <translation>非家政企业</translation>
    </message>
    <message>
        <source>Filed twice</source>
        <translation>重复填报</translation>
    </message>
    <message>
        <source>Wrong division</source>
        <translation>区划错误</translation>
    </message>
    <message>
        <source>Suspected to be false</source>
        <translation>疑似虚假</translation>
    </message>
    <message>
        <source>Scan cannot be read</source>
        <translation>扫描件不清晰</translation>
    </message>
    <message>
        <source>Has left the enterprise</source>
        <translation>已离职</translation>
    </message>
    <message>
        <source>Has died</source>
        <translation>已死亡</translation>
    </message>
    <message>
        <source>Obtained by fraud</source>
        <translation>造假骗取</translation>
    </message>
    <message>
        <source>Has changed the employer</source>
        <translation>更换企业</translation>
    </message>
    <message>
        <source>Listed as untrustworthy</source>
        <translation>列入失信名单</translation>
    </message>
    <message>
        <source>One person recorded twice</source>
        <translation>一人重复建档</translation>
    </message>
    <message>
        <source>Card lost</source>
        <translation>证件遗失</translation>
    </message>
    <message>
        <source>To verify the identity</source>
        <translation>核实身份</translation>
    </message>
    <message>
        <source>To get in touch</source>
        <translation>联系本人</translation>
    </message>
    <message>
        <source>To correct an error</source>
        <translation>更正差错</translation>
    </message>
    <message>
        <source>To handle an objection</source>
        <translation>处理异议</translation>
    </message>
    <message>
        <source>For an inspection</source>
        <translation>检查工作</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Misprint</source>
        <translation>打印有误</translation>
    </message>
    <message>
        <source>Paper jam</source>
        <translation>卡纸</translation>
    </message>
    <message>
        <source>Wrong card stock</source>
        <translation>卡料放错</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>Fed crookedly or several at once</source>
        <translation>走纸歪斜或重张</translation>
    </message>
    <message>
        <source>Smeared or faint</source>
        <translation>污损或打印不清</translation>
    </message>
    <message>
        <source>Printed at the wrong place</source>
        <translation>打印位置偏移</translation>
    </message>
    <message>
        <source>Cut wrongly</source>
        <translation>裁切错误</translation>
    </message>
    <message>
        <source>Test print or calibration</source>
        <translation>试打或校准</translation>
    </message>
    <message>
        <source>Stock lost</source>
        <translation>卡料遗失</translation>
    </message>
    <message>
        <source>Given back or passed on</source>
        <translation>退回或调出</translation>
    </message>
</context>
<context>
    <name>record</name>
    <message>
        <source>Card reader</source>
        <translation>读卡</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>手工录入</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业填报</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门推送</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
</context>
<context>
    <name>registration_extract</name>
    <message>
        <source>Listed as operating abnormally</source>
        <translation>经营异常</translation>
    </message>
    <message>
        <source>Day of the extract</source>
        <translation>数据日期</translation>
    </message>
    <message>
        <source>Registration data</source>
        <translation>登记信息</translation>
    </message>
</context>
<context>
    <name>reward</name>
    <message>
        <source>Commendation</source>
        <translation>表彰</translation>
    </message>
    <message>
        <source>Honorary title</source>
        <translation>荣誉称号</translation>
    </message>
    <message>
        <source>Qualification grade</source>
        <translation>资质等级</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>示范</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>National</source>
        <translation>国家级</translation>
    </message>
    <message>
        <source>Provincial</source>
        <translation>省级</translation>
    </message>
    <message>
        <source>Municipal</source>
        <translation>市级</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县级</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Name of the reward</source>
        <translation>奖励名称</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>奖励文号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>奖励类别</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Conferring authority</source>
        <translation>授予机关</translation>
    </message>
    <message>
        <source>Credit code of the authority</source>
        <translation>授予机关信用代码</translation>
    </message>
    <message>
        <source>Granted on</source>
        <translation>授予日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>奖励内容</translation>
    </message>
    <message>
        <source>Proof scans</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>行政奖励</translation>
    </message>
    <message>
        <source>In publicity until</source>
        <translation>公示截止日期</translation>
    </message>
    <message>
        <source>Withdrawal document number</source>
        <translation>撤销文书文号</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>撤销日期</translation>
    </message>
    <message>
        <source>Reason of withdrawal</source>
        <translation>撤销事由</translation>
    </message>
</context>
<context>
    <name>role</name>
    <message>
        <source>Clerk</source>
        <translation>经办岗</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>审核岗</translation>
    </message>
    <message>
        <source>Certificate officer</source>
        <translation>制证岗</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Account administrator</source>
        <translation>账户管理员</translation>
    </message>
    <message>
        <source>Security administrator</source>
        <translation>安全管理员</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计员</translation>
    </message>
</context>
<context>
    <name>service_category</name>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Live-in</source>
        <translation>居家</translation>
    </message>
    <message>
        <source>Elder care</source>
        <translation>养老照护</translation>
    </message>
    <message>
        <source>Mother and infant care</source>
        <translation>母婴照护</translation>
    </message>
</context>
<context>
    <name>service_item</name>
    <message>
        <source>Cleaning</source>
        <translation>保洁</translation>
    </message>
    <message>
        <source>Cooking</source>
        <translation>家庭烹饪</translation>
    </message>
    <message>
        <source>Elder care</source>
        <translation>养老照护</translation>
    </message>
    <message>
        <source>Mother and newborn care</source>
        <translation>母婴护理</translation>
    </message>
    <message>
        <source>Infant care</source>
        <translation>婴幼儿照护</translation>
    </message>
    <message>
        <source>Patient care</source>
        <translation>病患陪护</translation>
    </message>
    <message>
        <source>Care of disabled persons</source>
        <translation>残疾人照护</translation>
    </message>
    <message>
        <source>Hourly work</source>
        <translation>钟点服务</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>搬家</translation>
    </message>
    <message>
        <source>Appliance cleaning</source>
        <translation>家电清洗</translation>
    </message>
    <message>
        <source>Organising</source>
        <translation>整理收纳</translation>
    </message>
</context>
<context>
    <name>state</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Approved by the county</source>
        <translation>县级已审</translation>
    </message>
    <message>
        <source>Approved by the city</source>
        <translation>市级已审</translation>
    </message>
    <message>
        <source>In publicity</source>
        <translation>公示中</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>已建档</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已离职</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>已申领</translation>
    </message>
    <message>
        <source>To be made</source>
        <translation>待制证</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>已制证</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已发放</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已注销</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>To be printed</source>
        <translation>待打印</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>已送打印</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>Spoiled</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已挂失</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>将到期</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>已存</translation>
    </message>
    <message>
        <source>Notified</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>已申辩</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>已列入</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已移出</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收到</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Under inquiry</source>
        <translation>核查中</translation>
    </message>
    <message>
        <source>Concluded</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>公示中</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>已修复</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>待对方答复</translation>
    </message>
    <message>
        <source>Agreed and done</source>
        <translation>已移交</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>对方未同意</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>In the record</source>
        <translation>已入档</translation>
    </message>
    <message>
        <source>Withdrawn by document</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>In the record, not shown</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Publicity over</source>
        <translation>公示已止</translation>
    </message>
    <message>
        <source>Being handled</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Authorisation</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Background check</source>
        <translation>背景核查</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>体检</translation>
    </message>
    <message>
        <source>Training and insurance</source>
        <translation>培训保险</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>信用</translation>
    </message>
</context>
<context>
    <name>status_reason</name>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>将到期</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Result awaited</source>
        <translation>待返回</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Check does not cover the category</source>
        <translation>体检类别不符</translation>
    </message>
    <message>
        <source>Document expires soon</source>
        <translation>证件将到期</translation>
    </message>
    <message>
        <source>Document expired</source>
        <translation>证件已过期</translation>
    </message>
    <message>
        <source>Insurance expires soon</source>
        <translation>保险将到期</translation>
    </message>
    <message>
        <source>Insurance expired</source>
        <translation>保险已过期</translation>
    </message>
    <message>
        <source>No insurance</source>
        <translation>无保险</translation>
    </message>
    <message>
        <source>No training passed</source>
        <translation>岗前培训未合格</translation>
    </message>
    <message>
        <source>Examination awaited</source>
        <translation>待体检</translation>
    </message>
    <message>
        <source>Worker not filed yet</source>
        <translation>尚未建档</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已离职</translation>
    </message>
    <message>
        <source>Record locked</source>
        <translation>档案已锁定</translation>
    </message>
    <message>
        <source>Enterprise not published</source>
        <translation>企业未发布</translation>
    </message>
    <message>
        <source>Enterprise frozen</source>
        <translation>企业已冻结</translation>
    </message>
    <message>
        <source>Enterprise not in business</source>
        <translation>企业不在营</translation>
    </message>
    <message>
        <source>On the black list</source>
        <translation>列入严重失信主体名单</translation>
    </message>
    <message>
        <source>On the watch list</source>
        <translation>列入关注名单</translation>
    </message>
    <message>
        <source>Penalty in publicity</source>
        <translation>行政处罚公示期内</translation>
    </message>
</context>
<context>
    <name>stock</name>
    <message>
        <source>Blank cards</source>
        <translation>空白卡</translation>
    </message>
    <message>
        <source>Blank sheets</source>
        <translation>空白纸</translation>
    </message>
    <message>
        <source>Pre-printed cards</source>
        <translation>预印卡</translation>
    </message>
    <message>
        <source>Pre-printed sheets</source>
        <translation>预印纸</translation>
    </message>
    <message>
        <source>At the printer</source>
        <translation>打印中</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>Spoiled</source>
        <translation>报废</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>未打印</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>核销</translation>
    </message>
    <message>
        <source>First serial</source>
        <translation>起始编号</translation>
    </message>
    <message>
        <source>Last serial</source>
        <translation>终止编号</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>入库日期</translation>
    </message>
    <message>
        <source>Received from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>sync</name>
    <message>
        <source>Acknowledged</source>
        <translation>已回执</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>待传</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>Changed on both sides</source>
        <translation>两处都改过</translation>
    </message>
    <message>
        <source>Changed here, deleted there</source>
        <translation>此处更改，彼处删除</translation>
    </message>
    <message>
        <source>A step on a record that has gone on</source>
        <translation>档案已进入其他环节</translation>
    </message>
    <message>
        <source>Entered twice</source>
        <translation>重复录入</translation>
    </message>
    <message>
        <source>Merged with another office&apos;s change</source>
        <translation>已与其他单位的更改合并</translation>
    </message>
    <message>
        <source>Another value was kept</source>
        <translation>保留了另一个值</translation>
    </message>
    <message>
        <source>Refused by the province</source>
        <translation>被省级平台拒绝</translation>
    </message>
    <message>
        <source>On this computer only</source>
        <translation>仅在本机</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>There is one</source>
        <translation>有</translation>
    </message>
    <message>
        <source>Certificate recalled by the province</source>
        <translation>省平台收回的证</translation>
    </message>
</context>
<context>
    <name>template</name>
    <message>
        <source>The file has %1 MB; more than 4 MB are not read. Take out pictures and traced drawings</source>
        <translation>文件有 %1 MB，超过 4 MB 的文件不予读取；请去掉图片和由图片描摹的图形</translation>
    </message>
    <message>
        <source>The file is empty; export the drawing again as SVG</source>
        <translation>文件是空的，请重新导出为 SVG</translation>
    </message>
    <message>
        <source>This is no SVG drawing; export the drawing as “plain SVG” and choose that file</source>
        <translation>不是 SVG 图形，请在绘图软件中导出为“纯 SVG”再选用</translation>
    </message>
    <message>
        <source>The file is broken from character %1 of this line on, or not saved as UTF-8; export it again</source>
        <translation>文件从该行第%1个字符起已损坏，或未按 UTF-8 保存；请重新导出</translation>
    </message>
    <message>
        <source>A &lt;!DOCTYPE&gt; can bring in entities and other files; delete it together with its entities</source>
        <translation>&lt;!DOCTYPE&gt; 会带入实体和外部文件；请将它连同其中的实体定义一并删去</translation>
    </message>
    <message>
        <source>The instruction &lt;?%1?&gt; calls something from outside the file; delete this line</source>
        <translation>处理指令 &lt;?%1?&gt; 会调用文件以外的内容；请删去该行</translation>
    </message>
    <message>
        <source>&lt;svg&gt; lacks xmlns:jx=&quot;urn:jiaxin:template:1&quot;; without it no place to be filled in is recognised</source>
        <translation>&lt;svg&gt; 上缺少 xmlns:jx=&quot;urn:jiaxin:template:1&quot;，无法识别任何填写位置；请补上</translation>
    </message>
    <message>
        <source>There are more than %1 elements; join the paths of the drawing into fewer ones</source>
        <translation>图形元素超过 %1 个；请合并路径，减少元素</translation>
    </message>
    <message>
        <source>There are more than %1 places to be filled in; leave only those that differ from card to card</source>
        <translation>填写位置超过 %1 处；请只保留各证不同的内容</translation>
    </message>
    <message>
        <source>Elements lie more than %1 deep in one another; ungroup the drawing</source>
        <translation>元素嵌套超过 %1 层；请取消多余的组合</translation>
    </message>
    <message>
        <source>After %1 faults the rest was not read; mend these first and check again</source>
        <translation>已列出 %1 处问题，其余未读；请先改好这些再检查</translation>
    </message>
    <message>
        <source>jx:name is the short name that cards remember: 1 to 40 of a-z, 0-9, _ and -, as jx:name=&quot;office_card&quot;</source>
        <translation>jx:name 是证卡记录的版式代号，用小写字母、数字、_ 和 -，1至40位，如 jx:name=&quot;office_card&quot;；请改正</translation>
    </message>
    <message>
        <source>jx:title is what people choose the template by: write 1 to %1 characters</source>
        <translation>jx:title 是供人选用的版式名称，须写1至%1个字</translation>
    </message>
    <message>
        <source>jx:version is a whole number from 1; leave it out, the program counts the versions itself</source>
        <translation>jx:version 应为从1起的整数；可以不写，由程序自行编版</translation>
    </message>
    <message>
        <source>The physical size is lacking (%1): give width and height in millimetres, as width=&quot;85.6mm&quot;</source>
        <translation>缺少实际尺寸（%1）；width 和 height 须以毫米写明，如 width=&quot;85.6mm&quot;</translation>
    </message>
    <message>
        <source>Width and height must be 10 to 500 mm; here stands %1</source>
        <translation>宽和高应为10至500毫米，现为 %1，请改正</translation>
    </message>
    <message>
        <source>jx:stock is one of card, sheet, preprinted_card, preprinted_sheet; here stands “%1”</source>
        <translation>jx:stock 只能是 card、sheet、preprinted_card、preprinted_sheet 之一，现为“%1”</translation>
    </message>
    <message>
        <source>One unit of the drawing must be one millimetre: write viewBox=&quot;%1&quot; and scale the drawing to it</source>
        <translation>图上一个单位必须等于一毫米；请写 viewBox=&quot;%1&quot;，并按此缩放图形</translation>
    </message>
    <message>
        <source>The sheet repeats the card template “%1”, which is not here, or is a sheet itself; bring in the card first</source>
        <translation>拼版要重复的证卡版式“%1”不存在，或它本身就是拼版；请先引入该证卡版式</translation>
    </message>
    <message>
        <source>No side is marked: put everything of the front into &lt;g jx:side=&quot;front&quot;&gt; right below &lt;svg&gt;</source>
        <translation>没有标明正反面；请把正面的全部内容放进紧接 &lt;svg&gt; 的 &lt;g jx:side=&quot;front&quot;&gt; 中</translation>
    </message>
    <message>
        <source>A side is “front” or “back”, each once; here stands “%1”</source>
        <translation>jx:side 只能是 front 或 back，各一次，现为“%1”</translation>
    </message>
    <message>
        <source>This lies in none of the sides and would not be printed; move it into &lt;g jx:side=&quot;front&quot;&gt; or &quot;back&quot;</source>
        <translation>该元素不属于任何一面，不会印出；请移入 &lt;g jx:side=&quot;front&quot;&gt; 或 &quot;back&quot; 中</translation>
    </message>
    <message>
        <source>Scripts are not allowed in a template; delete this element</source>
        <translation>版式中不允许有脚本；请删去该元素</translation>
    </message>
    <message>
        <source>The attribute %1 runs a script; delete it</source>
        <translation>属性 %1 会运行脚本；请删去</translation>
    </message>
    <message>
        <source>%1 runs a script; delete this attribute</source>
        <translation>%1 会运行脚本；请删去该属性</translation>
    </message>
    <message>
        <source>%1 points to something outside the file; draw it in the file itself, or delete it</source>
        <translation>%1 指向文件以外的内容；请把内容画在文件里，或者删去</translation>
    </message>
    <message>
        <source>%1 is not followed; write colours and shapes where they are used</source>
        <translation>不支持引用 %1；请把颜色和图形直接写在使用处</translation>
    </message>
    <message>
        <source>Pictures are not allowed; draw it as paths, or mark a place for photo or seal with jx:place</source>
        <translation>版式中不允许嵌入图片；请改画为路径，照片和印章用 jx:place 留出位置</translation>
    </message>
    <message>
        <source>&lt;use&gt; can multiply without end; put the shape itself in its place</source>
        <translation>&lt;use&gt; 可能无限重复；请把图形本身画在该处</translation>
    </message>
    <message>
        <source>Style sheets are not read; write the style at each element (export as “presentation attributes”)</source>
        <translation>不读取样式表；请把样式写在各元素上（导出时选“表示属性”）</translation>
    </message>
    <message>
        <source>Words of the drawing may not be extractable; write them in a box: &lt;rect … jx:text=&quot;words&quot;/&gt;</source>
        <translation>图形文字印成 PDF 后可能无法提取；请改为文字框：&lt;rect … jx:text=&quot;文字&quot;/&gt;</translation>
    </message>
    <message>
        <source>This element is not drawn; use rect, circle, ellipse, line, polyline, polygon, path and gradients</source>
        <translation>不支持该元素；请改用矩形、圆、椭圆、直线、折线、多边形、路径和渐变</translation>
    </message>
    <message>
        <source>%1 has numbers beyond 100000, far from any page; check the drawing at this place</source>
        <translation>%1 中有大于 100000 的数，远超页面；请检查此处图形</translation>
    </message>
    <message>
        <source>Dashed lines are not drawn; draw the pieces as single lines</source>
        <translation>不支持虚线；请把各段分别画成线</translation>
    </message>
    <message>
        <source>There is no attribute %1 at this place; check how it is spelt</source>
        <translation>此处没有 %1 这个属性；请核对拼写</translation>
    </message>
    <message>
        <source>Places to be filled in are rectangles; use &lt;rect&gt; for jx:text, jx:place and jx:slot</source>
        <translation>填写位置必须是矩形；jx:text、jx:place、jx:slot 请写在 &lt;rect&gt; 上</translation>
    </message>
    <message>
        <source>A place to be filled in must not be moved, turned or scaled by transform; apply the transform to its x, y, width and height</source>
        <translation>填写位置不能用 transform 移动、旋转或缩放；请把变换落实到 x、y、width、height</translation>
    </message>
    <message>
        <source>The place “%1” has no width or no height</source>
        <translation>位置“%1”没有宽或高；请补上</translation>
    </message>
    <message>
        <source>The place “%1” reaches beyond the page; move it or make it smaller</source>
        <translation>位置“%1”超出页面；请移入页面内或改小</translation>
    </message>
    <message>
        <source>%1 is no number from 0 to 2000</source>
        <translation>%1 不是0至2000之间的数；请改正</translation>
    </message>
    <message>
        <source>Not one of the choices of %1</source>
        <translation>不在可选值之内：%1；请改正</translation>
    </message>
    <message>
        <source>“%1” is no colour; write #RRGGBB, as #163F78</source>
        <translation>“%1”不是颜色；请写成 #RRGGBB，如 #163F78</translation>
    </message>
    <message>
        <source>Type smaller than %1 points cannot be read; raise jx:size, jx:smallest or jx:long-size</source>
        <translation>小于 %1 磅的字无法辨认；请加大 jx:size、jx:smallest 或 jx:long-size</translation>
    </message>
    <message>
        <source>A brace is not closed or not opened in “%1”; fields stand as {name}</source>
        <translation>“%1”中的花括号不成对；字段应写成 {name}</translation>
    </message>
    <message>
        <source>There is no field {%1}; the fields are name category jobs enterprise number issued_on valid_until issuer supervisor hotline verify_url sequence</source>
        <translation>没有 {%1} 这个字段；可用的有 name、category、jobs、enterprise、number、issued_on、valid_until、issuer、supervisor、hotline、verify_url、sequence</translation>
    </message>
    <message>
        <source>There is no place “%1”; jx:place is photo, qr or seal</source>
        <translation>没有“%1”这种位置；jx:place 只能是 photo、qr 或 seal</translation>
    </message>
    <message>
        <source>The place of the QR code must be a square of at least %1 mm, or scanners cannot read it</source>
        <translation>二维码位置必须是边长不小于 %1 毫米的正方形，否则扫不出来</translation>
    </message>
    <message>
        <source>The program&apos;s fonts have no character %1; write it in another way</source>
        <translation>程序字体中没有 %1 这个字；请换一种写法</translation>
    </message>
    <message>
        <source>The place of the photo is lacking: &lt;rect … jx:place=&quot;photo&quot;/&gt;</source>
        <translation>缺少照片位置；请加上 &lt;rect … jx:place=&quot;photo&quot;/&gt;</translation>
    </message>
    <message>
        <source>The place of the QR code is lacking: &lt;rect … jx:place=&quot;qr&quot;/&gt;</source>
        <translation>缺少二维码位置；请加上 &lt;rect … jx:place=&quot;qr&quot;/&gt;</translation>
    </message>
    <message>
        <source>The field {%1} is lacking; every certificate shows name, number and validity: &lt;rect … jx:text=&quot;{%1}&quot;/&gt;</source>
        <translation>缺少字段 {%1}；证件必须有姓名、证号和有效期，请加上 &lt;rect … jx:text=&quot;{%1}&quot;/&gt;</translation>
    </message>
    <message>
        <source>jx:slot counts the cards of a sheet from 1; here stands “%1”</source>
        <translation>jx:slot 是拼版中证卡的序号，从1起，现为“%1”</translation>
    </message>
    <message>
        <source>jx:slot is for sheets; say with jx:card at &lt;svg&gt; which card is repeated</source>
        <translation>jx:slot 只用于拼版；请在 &lt;svg&gt; 上用 jx:card 写明重复哪种证卡</translation>
    </message>
    <message>
        <source>The places jx:slot must count 1, 2, 3 … on each side, each once, with no more sides than the card has</source>
        <translation>每一面的 jx:slot 须为 1、2、3……各一次，且面数不得多于证卡；请改正</translation>
    </message>
    <message>
        <source>Each place jx:slot must be exactly as large as the card: %1 mm</source>
        <translation>每个 jx:slot 位置须与证卡一样大：%1 毫米；请改正</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第%1行</translation>
    </message>
    <message>
        <source>“%1” is the name of a template that comes with the program; choose another jx:name</source>
        <translation>“%1”是程序自带版式的代号；请另取 jx:name</translation>
    </message>
</context>
<context>
    <name>training</name>
    <message>
        <source>Pre-job</source>
        <translation>岗前培训</translation>
    </message>
    <message>
        <source>Refresher</source>
        <translation>回炉培训</translation>
    </message>
    <message>
        <source>Skill upgrade</source>
        <translation>技能提升</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待考核</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>家政服务员</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>培训机构</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>培训课程</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>培训类别</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Started on</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>考核结果</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>成绩</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>证书编号</translation>
    </message>
    <message>
        <source>Certificate issuer</source>
        <translation>发证机构</translation>
    </message>
    <message>
        <source>Certificate of</source>
        <translation>发证日期</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
</context>
<context>
    <name>transfer</name>
    <message>
        <source>Giving unit</source>
        <translation>移出单位</translation>
    </message>
    <message>
        <source>Taking unit</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>Address moved</source>
        <translation>住所迁移</translation>
    </message>
    <message>
        <source>Employer changed</source>
        <translation>更换用人企业</translation>
    </message>
    <message>
        <source>Entered at the wrong unit</source>
        <translation>录入单位有误</translation>
    </message>
    <message>
        <source>Boundaries changed</source>
        <translation>区划调整</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>服务员</translation>
    </message>
    <message>
        <source>New employer</source>
        <translation>新用人企业</translation>
    </message>
    <message>
        <source>From</source>
        <translation>移出单位</translation>
    </message>
    <message>
        <source>To</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>提出方</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>移交</translation>
    </message>
</context>
<context>
    <name>unit</name>
    <message>
        <source>Province</source>
        <translation>省级</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市级</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县级</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>单位代码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Superior unit</source>
        <translation>上级单位</translation>
    </message>
    <message>
        <source>Division codes</source>
        <translation>行政区划代码</translation>
    </message>
    <message>
        <source>Supervising unit</source>
        <translation>监制单位</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>咨询监督电话</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>管辖单位</translation>
    </message>
</context>
<context>
    <name>verify</name>
    <message>
        <source>Genuine and in force</source>
        <translation>真实有效</translation>
    </message>
    <message>
        <source>Genuine, but not on record here</source>
        <translation>签名真实，本库无此证记录</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>A later card has replaced this one</source>
        <translation>该卡已被新卡取代</translation>
    </message>
    <message>
        <source>A spoiled sheet</source>
        <translation>作废的废卡</translation>
    </message>
    <message>
        <source>Reported lost</source>
        <translation>已挂失</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已注销</translation>
    </message>
    <message>
        <source>Recalled by the office</source>
        <translation>已被召回</translation>
    </message>
    <message>
        <source>Signed by an unknown key</source>
        <translation>签名密钥不明</translation>
    </message>
    <message>
        <source>Altered: the signature does not match</source>
        <translation>内容被篡改，签名不符</translation>
    </message>
    <message>
        <source>Forged: impossible content</source>
        <translation>伪造，内容不成立</translation>
    </message>
    <message>
        <source>Not the QR code of a certificate</source>
        <translation>不是上门服务证的二维码</translation>
    </message>
    <message>
        <source>Unknown format, update the program</source>
        <translation>格式未知，请更新程序</translation>
    </message>
    <message>
        <source>Genuine; the status list is too old to be sure</source>
        <translation>真实；但状态名单过旧，不能确定</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, valid until %1</source>
        <translation>，有效期至%1</translation>
    </message>
    <message>
        <source>, %1 days left</source>
        <translation>，还有%1天</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1个文件</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1个文件</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>worker</name>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Level 5 (elementary)</source>
        <translation>五级（初级工）</translation>
    </message>
    <message>
        <source>Level 4 (intermediate)</source>
        <translation>四级（中级工）</translation>
    </message>
    <message>
        <source>Level 3 (advanced)</source>
        <translation>三级（高级工）</translation>
    </message>
    <message>
        <source>Level 2 (technician)</source>
        <translation>二级（技师）</translation>
    </message>
    <message>
        <source>Level 1 (senior technician)</source>
        <translation>一级（高级技师）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Document type</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Issuing authority</source>
        <translation>签发机关</translation>
    </message>
    <message>
        <source>Document valid from</source>
        <translation>证件有效期自</translation>
    </message>
    <message>
        <source>Document valid until</source>
        <translation>证件有效期至</translation>
    </message>
    <message>
        <source>Empty: long-term</source>
        <translation>空为长期</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>国籍</translation>
    </message>
    <message>
        <source>Registered address</source>
        <translation>户籍地址</translation>
    </message>
    <message>
        <source>Current address</source>
        <translation>现住址</translation>
    </message>
    <message>
        <source>Division of registered residence</source>
        <translation>户籍区划</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Emergency contact</source>
        <translation>紧急联系人</translation>
    </message>
    <message>
        <source>Emergency phone</source>
        <translation>紧急联系电话</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>Declared health</source>
        <translation>健康申报</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Service category</source>
        <translation>服务类别</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>工种</translation>
    </message>
    <message>
        <source>Skill level</source>
        <translation>技能等级</translation>
    </message>
    <message>
        <source>Skill certificate number</source>
        <translation>技能证书编号</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>从业单位</translation>
    </message>
    <message>
        <source>Lifted out of poverty</source>
        <translation>脱贫人口</translation>
    </message>
    <message>
        <source>Assisted area</source>
        <translation>帮扶地区</translation>
    </message>
    <message>
        <source>MOFCOM platform number</source>
        <translation>商务部平台编号</translation>
    </message>
    <message>
        <source>MOFCOM platform</source>
        <translation>商务部平台状态</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>家政服务员</translation>
    </message>
</context>
</TS>
