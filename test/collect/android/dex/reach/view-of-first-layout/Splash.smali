.class public Lreach/view_of_first_layout/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 10
  const v0, 0x7f010001
  invoke-virtual {p0, v0}, Landroid/app/Activity;->setContentView(I)V
  return-void
.end method
