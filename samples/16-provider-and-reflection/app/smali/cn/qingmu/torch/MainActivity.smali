.class public Lcn/qingmu/torch/MainActivity;
.super Landroid/app/Activity;
.source "MainActivity.java"

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, {{R.layout.activity_main}}
    invoke-virtual {p0, v0}, Lcn/qingmu/torch/MainActivity;->setContentView(I)V
    invoke-static {p0}, Lcn/qingmu/torch/Hidden;->imei(Landroid/content/Context;)Ljava/lang/Object;
    return-void
.end method
