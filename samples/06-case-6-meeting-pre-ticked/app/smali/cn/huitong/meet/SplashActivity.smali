.class public Lcn/huitong/meet/SplashActivity;
.super Landroid/app/Activity;
.source "SplashActivity.java"

.implements Landroid/view/View$OnClickListener;

.field private dialog:Landroid/app/Dialog;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 7
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, {{R.layout.activity_splash}}
    invoke-virtual {p0, v0}, Lcn/huitong/meet/SplashActivity;->setContentView(I)V
    const-string v0, "app"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Lcn/huitong/meet/SplashActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    const-string v2, "privacy_agreed"
    invoke-interface {v0, v2, v1}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    if-nez v0, :agreed
    const v0, {{R.layout.dialog_privacy}}
    invoke-direct {p0, v0}, Lcn/huitong/meet/SplashActivity;->show(I)V
    return-void
    :agreed
    invoke-direct {p0}, Lcn/huitong/meet/SplashActivity;->enter()V
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .registers 7
    invoke-virtual {p1}, Landroid/view/View;->getId()I
    move-result v0
    const v1, {{R.id.agree_button}}
    if-ne v0, v1, :next_0
    iget-object v1, p0, Lcn/huitong/meet/SplashActivity;->dialog:Landroid/app/Dialog;
    invoke-virtual {v1}, Landroid/app/Dialog;->dismiss()V
    const-string v1, "app"
    const/4 v2, 0x0
    invoke-virtual {p0, v1, v2}, Lcn/huitong/meet/SplashActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v1
    invoke-interface {v1}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v1
    const-string v2, "privacy_agreed"
    const/4 v3, 0x1
    invoke-interface {v1, v2, v3}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v1
    invoke-interface {v1}, Landroid/content/SharedPreferences$Editor;->apply()V
    invoke-direct {p0}, Lcn/huitong/meet/SplashActivity;->enter()V
    return-void
    :next_0
    const v1, {{R.id.disagree_button}}
    if-ne v0, v1, :next_1
    iget-object v1, p0, Lcn/huitong/meet/SplashActivity;->dialog:Landroid/app/Dialog;
    invoke-virtual {v1}, Landroid/app/Dialog;->dismiss()V
    new-instance v1, Landroid/content/Intent;
    const-class v2, Lcn/huitong/meet/MainActivity;
    invoke-direct {v1, p0, v2}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    invoke-virtual {p0, v1}, Landroid/app/Activity;->startActivity(Landroid/content/Intent;)V
    return-void
    :next_1
    const v1, {{R.id.open_policy}}
    if-ne v0, v1, :next_2
    new-instance v1, Landroid/content/Intent;
    const-class v2, Lcn/huitong/meet/PolicyActivity;
    invoke-direct {v1, p0, v2}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    invoke-virtual {p0, v1}, Landroid/app/Activity;->startActivity(Landroid/content/Intent;)V
    return-void
    :next_2
    return-void
.end method

.method private show(I)V
    .registers 4
    new-instance v0, Landroid/app/Dialog;
    invoke-direct {v0, p0}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V
    invoke-virtual {v0, p1}, Landroid/app/Dialog;->setContentView(I)V
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/app/Dialog;->setCancelable(Z)V
    const v1, {{R.id.agree_button}}
    invoke-virtual {v0, v1}, Landroid/app/Dialog;->findViewById(I)Landroid/view/View;
    move-result-object v1
    if-eqz v1, :absent_0
    invoke-virtual {v1, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    :absent_0
    const v1, {{R.id.disagree_button}}
    invoke-virtual {v0, v1}, Landroid/app/Dialog;->findViewById(I)Landroid/view/View;
    move-result-object v1
    if-eqz v1, :absent_1
    invoke-virtual {v1, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    :absent_1
    const v1, {{R.id.open_policy}}
    invoke-virtual {v0, v1}, Landroid/app/Dialog;->findViewById(I)Landroid/view/View;
    move-result-object v1
    if-eqz v1, :absent_2
    invoke-virtual {v1, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    :absent_2
    invoke-virtual {v0}, Landroid/app/Dialog;->show()V
    iput-object v0, p0, Lcn/huitong/meet/SplashActivity;->dialog:Landroid/app/Dialog;
    return-void
.end method

.method private enter()V
    .registers 3
    new-instance v0, Landroid/content/Intent;
    const-class v1, Lcn/huitong/meet/LoginActivity;
    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    invoke-virtual {p0, v0}, Landroid/app/Activity;->startActivity(Landroid/content/Intent;)V
    invoke-virtual {p0}, Lcn/huitong/meet/SplashActivity;->finish()V
    return-void
.end method
