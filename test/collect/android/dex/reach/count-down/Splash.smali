.class public Lreach/count_down/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 6
  new-instance v0, Lreach/count_down/Count;
  invoke-direct {v0}, Lreach/count_down/Count;-><init>()V
  invoke-virtual {v0}, Landroid/os/CountDownTimer;->start()Landroid/os/CountDownTimer;
  return-void
.end method
