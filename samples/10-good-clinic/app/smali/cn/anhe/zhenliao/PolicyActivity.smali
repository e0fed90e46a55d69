.class public Lcn/anhe/zhenliao/PolicyActivity;
.super Landroid/app/Activity;
.source "PolicyActivity.java"

.implements Landroid/view/View$OnClickListener;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 7
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, {{R.layout.activity_policy}}
    invoke-virtual {p0, v0}, Lcn/anhe/zhenliao/PolicyActivity;->setContentView(I)V
    const v0, {{R.id.web}}
    invoke-virtual {p0, v0}, Lcn/anhe/zhenliao/PolicyActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    check-cast v0, Landroid/webkit/WebView;
    const v1, {{R.string.policy_url}}
    invoke-virtual {p0, v1}, Lcn/anhe/zhenliao/PolicyActivity;->getString(I)Ljava/lang/String;
    move-result-object v1
    invoke-virtual {v0, v1}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V
    const v0, {{R.id.back}}
    invoke-virtual {p0, v0}, Lcn/anhe/zhenliao/PolicyActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .registers 7
    invoke-virtual {p1}, Landroid/view/View;->getId()I
    move-result v0
    const v1, {{R.id.back}}
    if-ne v0, v1, :next_0
    invoke-virtual {p0}, Lcn/anhe/zhenliao/PolicyActivity;->finish()V
    return-void
    :next_0
    return-void
.end method
