.class public Lcn/lianban/work/LoginActivity;
.super Landroid/app/Activity;
.source "LoginActivity.java"

.implements Landroid/view/View$OnClickListener;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 7
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, {{R.layout.activity_login}}
    invoke-virtual {p0, v0}, Lcn/lianban/work/LoginActivity;->setContentView(I)V
    const v0, {{R.id.login}}
    invoke-virtual {p0, v0}, Lcn/lianban/work/LoginActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    const v0, {{R.id.login_policy}}
    invoke-virtual {p0, v0}, Lcn/lianban/work/LoginActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .registers 7
    invoke-virtual {p1}, Landroid/view/View;->getId()I
    move-result v0
    const v1, {{R.id.login}}
    if-ne v0, v1, :next_0
    const v1, {{R.id.agree}}
    invoke-virtual {p0, v1}, Lcn/lianban/work/LoginActivity;->findViewById(I)Landroid/view/View;
    move-result-object v1
    check-cast v1, Landroid/widget/CompoundButton;
    invoke-virtual {v1}, Landroid/widget/CompoundButton;->isChecked()Z
    move-result v1
    if-nez v1, :checked_0
    const v1, {{R.string.please_agree_first}}
    const/4 v2, 0x0
    invoke-static {p0, v1, v2}, Landroid/widget/Toast;->makeText(Landroid/content/Context;II)Landroid/widget/Toast;
    move-result-object v1
    invoke-virtual {v1}, Landroid/widget/Toast;->show()V
    return-void
    :checked_0
    new-instance v1, Landroid/content/Intent;
    const-class v2, Lcn/lianban/work/MainActivity;
    invoke-direct {v1, p0, v2}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    invoke-virtual {p0, v1}, Landroid/app/Activity;->startActivity(Landroid/content/Intent;)V
    return-void
    :next_0
    const v1, {{R.id.login_policy}}
    if-ne v0, v1, :next_1
    new-instance v1, Landroid/content/Intent;
    const-class v2, Lcn/lianban/work/PolicyActivity;
    invoke-direct {v1, p0, v2}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    invoke-virtual {p0, v1}, Landroid/app/Activity;->startActivity(Landroid/content/Intent;)V
    return-void
    :next_1
    return-void
.end method
