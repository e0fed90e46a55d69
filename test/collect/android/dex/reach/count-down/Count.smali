.class public Lreach/count_down/Count;
.super Landroid/os/CountDownTimer;

.method public constructor <init>()V
  .registers 5
  const-wide/16 v0, 0xbb8
  const-wide/16 v2, 0x3e8
  invoke-direct {p0, v0, v1, v2, v3}, Landroid/os/CountDownTimer;-><init>(JJ)V
  return-void
.end method

.method public onTick(J)V
  .registers 3
  return-void
.end method

.method public onFinish()V
  .registers 1
  invoke-static {}, Lreach/count_down/Sdk;->init()V
  return-void
.end method
