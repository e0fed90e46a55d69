.class public Lreach/focus_lost/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method protected onPause()V
  .registers 3
  invoke-super {p0}, Landroid/app/Activity;->onPause()V
  invoke-static {}, Lreach/focus_lost/Sdk;->init()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 10
  return-void
.end method
