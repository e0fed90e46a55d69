.class public Lcn/qihang/office/SettingsActivity;
.super Landroid/app/Activity;
.source "SettingsActivity.java"

.implements Landroid/view/View$OnClickListener;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 7
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, {{R.layout.activity_settings}}
    invoke-virtual {p0, v0}, Lcn/qihang/office/SettingsActivity;->setContentView(I)V
    const v0, {{R.id.back}}
    invoke-virtual {p0, v0}, Lcn/qihang/office/SettingsActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    const v0, {{R.id.privacy}}
    invoke-virtual {p0, v0}, Lcn/qihang/office/SettingsActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    const v0, {{R.id.withdraw}}
    invoke-virtual {p0, v0}, Lcn/qihang/office/SettingsActivity;->findViewById(I)Landroid/view/View;
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
    invoke-virtual {p0}, Lcn/qihang/office/SettingsActivity;->finish()V
    return-void
    :next_0
    const v1, {{R.id.privacy}}
    if-ne v0, v1, :next_1
    new-instance v1, Landroid/content/Intent;
    const-class v2, Lcn/qihang/office/PolicyActivity;
    invoke-direct {v1, p0, v2}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    invoke-virtual {p0, v1}, Landroid/app/Activity;->startActivity(Landroid/content/Intent;)V
    return-void
    :next_1
    const v1, {{R.id.withdraw}}
    if-ne v0, v1, :next_2
    const-string v1, "app"
    const/4 v2, 0x0
    invoke-virtual {p0, v1, v2}, Lcn/qihang/office/SettingsActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v1
    invoke-interface {v1}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v1
    const-string v2, "privacy_agreed"
    const/4 v3, 0x0
    invoke-interface {v1, v2, v3}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v1
    invoke-interface {v1}, Landroid/content/SharedPreferences$Editor;->apply()V
    invoke-virtual {p0}, Lcn/qihang/office/SettingsActivity;->finish()V
    return-void
    :next_2
    return-void
.end method
