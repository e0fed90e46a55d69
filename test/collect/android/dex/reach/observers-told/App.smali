.class public Lreach/observers_told/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  new-instance v0, Lreach/observers_told/Bus;
  invoke-direct {v0}, Lreach/observers_told/Bus;-><init>()V
  new-instance v1, Lreach/observers_told/Mine;
  invoke-direct {v1}, Lreach/observers_told/Mine;-><init>()V
  invoke-virtual {v0, v1}, Lreach/observers_told/Bus;->add(Lreach/observers_told/Observer;)V
  invoke-virtual {v0}, Lreach/observers_told/Bus;->tell()V
  return-void
.end method
