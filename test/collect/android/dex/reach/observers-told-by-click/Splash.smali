.class public Lreach/observers_told_by_click/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 10
  new-instance v1, Lreach/observers_told_by_click/Mine;
  invoke-direct {v1}, Lreach/observers_told_by_click/Mine;-><init>()V
  new-instance v0, Lreach/observers_told_by_click/Bus;
  invoke-direct {v0, v1}, Lreach/observers_told_by_click/Bus;-><init>(Lreach/observers_told_by_click/Observer;)V
  const v2, 0x7f010001
  invoke-virtual {p0, v2}, Landroid/app/Activity;->findViewById(I)Landroid/view/View;
  move-result-object v2
  invoke-virtual {v2, v0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
  return-void
.end method
