.class public Lreach/window_focus/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onWindowFocusChanged(Z)V
  .registers 3
  if-eqz p1, :no
  invoke-static {}, Lreach/window_focus/Sdk;->init()V
  :no
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 10
  return-void
.end method
