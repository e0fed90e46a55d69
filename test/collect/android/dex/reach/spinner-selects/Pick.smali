.class public Lreach/spinner_selects/Pick;
.super Ljava/lang/Object;
.implements Landroid/widget/AdapterView$OnItemSelectedListener;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public onItemSelected(Landroid/widget/AdapterView;Landroid/view/View;IJ)V
  .registers 12
  invoke-static {}, Lreach/spinner_selects/Sdk;->init()V
  return-void
.end method

.method public onNothingSelected(Landroid/widget/AdapterView;)V
  .registers 12
  return-void
.end method
