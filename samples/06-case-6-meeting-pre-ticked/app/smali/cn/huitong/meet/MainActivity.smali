.class public Lcn/huitong/meet/MainActivity;
.super Landroid/app/Activity;
.source "MainActivity.java"

.implements Landroid/view/View$OnClickListener;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 7
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, {{R.layout.activity_main}}
    invoke-virtual {p0, v0}, Lcn/huitong/meet/MainActivity;->setContentView(I)V
    const v0, {{R.id.tab_mine}}
    invoke-virtual {p0, v0}, Lcn/huitong/meet/MainActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .registers 7
    invoke-virtual {p1}, Landroid/view/View;->getId()I
    move-result v0
    const v1, {{R.id.tab_mine}}
    if-ne v0, v1, :next_0
    new-instance v1, Landroid/content/Intent;
    const-class v2, Lcn/huitong/meet/SettingsActivity;
    invoke-direct {v1, p0, v2}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    invoke-virtual {p0, v1}, Landroid/app/Activity;->startActivity(Landroid/content/Intent;)V
    return-void
    :next_0
    return-void
.end method
