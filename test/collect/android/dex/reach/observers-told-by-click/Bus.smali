.class public Lreach/observers_told_by_click/Bus;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;

.field private one:Lreach/observers_told_by_click/Observer;

.method public constructor <init>(Lreach/observers_told_by_click/Observer;)V
  .registers 2
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  iput-object p1, p0, Lreach/observers_told_by_click/Bus;->one:Lreach/observers_told_by_click/Observer;
  return-void
.end method

.method public onClick(Landroid/view/View;)V
  .registers 3
  iget-object v0, p0, Lreach/observers_told_by_click/Bus;->one:Lreach/observers_told_by_click/Observer;
  invoke-interface {v0}, Lreach/observers_told_by_click/Observer;->ready()V
  return-void
.end method
