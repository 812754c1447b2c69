/* @web/test-runner snapshot v1 */
export const snapshots = {};

snapshots["ข้อมูลกิจการ"] = 
`document
heading, ระบบเพื่อขอรับบริการภาครัฐ, level 2
paragraph
เข้าสู่ระบบในชื่อ สมหญิง ใจดี
·
1-xxxx-xxxxx-01-1
end of paragraph
paragraph
ข้อมูลตัวอย่าง ไม่ใช่ข้อมูลจริง
end of paragraph
navigation, เมนูบริการ
list
listitem, level 1, position 1, set size 5
button, ข้อมูลกิจการ, current page
end of listitem, level 1, position 1, set size 5
listitem, level 1, position 2, set size 5
button, เรื่องที่ท่านติดต่อ
end of listitem, level 1, position 2, set size 5
listitem, level 1, position 3, set size 5
button, ค้นหาเรื่องที่ท่านติดต่อ
end of listitem, level 1, position 3, set size 5
listitem, level 1, position 4, set size 5
button, แจ้งเตือน ยังไม่ได้อ่าน 5 เรื่อง
แจ้งเตือน
ยังไม่ได้อ่าน 5 เรื่อง
end of button, แจ้งเตือน ยังไม่ได้อ่าน 5 เรื่อง
end of listitem, level 1, position 4, set size 5
listitem, level 1, position 5, set size 5
button, ออกจากระบบ, not disabled
end of listitem, level 1, position 5, set size 5
end of list
end of navigation, เมนูบริการ
region, ข้อมูลกิจการ
heading, ข้อมูลกิจการ, level 3
paragraph
ท่านมี 3 กิจการในระบบ
end of paragraph
list
listitem, level 1, position 1, set size 3
article, ร้านใจดีเบเกอรี่
heading, ร้านใจดีเบเกอรี่, level 4
paragraph
ความสัมพันธ์ของท่านกับกิจการ:
เจ้าของกิจการ
end of paragraph
term
เลขบัตรประชาชน
end of term
definition
1-xxxx-xxxxx-01-1
end of definition
term
ที่อยู่
end of term
definition
99/1 หมู่ 4 ถนนตัวอย่าง ตำบลสุเทพ อำเภอเมืองเชียงใหม่ จังหวัดเชียงใหม่ 50200
end of definition
term
ภาคธุรกิจ
end of term
definition
ภาคการผลิต
end of definition
term
หมวดหมู่ธุรกิจ
end of term
definition
การผลิต
end of definition
term
ขนาดธุรกิจ
end of term
definition
รายย่อย
end of definition
term
เบอร์โทรศัพท์
end of term
definition
link, 053 000 001
end of definition
term
E-mail
end of term
definition
link, bakery@jaidee.example.com
end of definition
button, สร้างเรื่องใหม่ในนามกิจการนี้ ร้านใจดีเบเกอรี่
สร้างเรื่องใหม่ในนามกิจการนี้
ร้านใจดีเบเกอรี่
end of button, สร้างเรื่องใหม่ในนามกิจการนี้ ร้านใจดีเบเกอรี่
end of article, ร้านใจดีเบเกอรี่
end of listitem, level 1, position 1, set size 3
listitem, level 1, position 2, set size 3
article, บริษัท ใจดีผลิตภัณฑ์อาหารแปรรูปและเครื่องดื่มสมุนไพรไทยเพื่อสุขภาพ (ประเทศไทย) จำกัด
heading, บริษัท ใจดีผลิตภัณฑ์อาหารแปรรูปและเครื่องดื่มสมุนไพรไทยเพื่อสุขภาพ (ประเทศไทย) จำกัด, level 4
paragraph
ความสัมพันธ์ของท่านกับกิจการ:
กรรมการ
end of paragraph
term
เลขนิติบุคคล
end of term
definition
0-xx-x-xxx-xxx01-6
end of definition
term
ที่อยู่
end of term
definition
123/45 อาคารตัวอย่างทาวเวอร์ ชั้น 12 ห้อง 1201-1204 ซอยตัวอย่าง 7 แยก 2 ถนนพระรามที่ 9 แขวงห้วยขวาง เขตห้วยขวาง กรุงเทพมหานคร 10310
end of definition
term
ภาคธุรกิจ
end of term
definition
ภาคการผลิต
end of definition
term
หมวดหมู่ธุรกิจ
end of term
definition
การผลิต
end of definition
term
ขนาดธุรกิจ
end of term
definition
ขนาดกลาง
end of definition
term
เบอร์โทรศัพท์
end of term
definition
link, 02 000 0001 ต่อ 12
link, 02 000 0002
end of definition
term
E-mail
end of term
definition
link, contact@jaidee-foods.example.com
end of definition
button, สร้างเรื่องใหม่ในนามกิจการนี้ บริษัท ใจดีผลิตภัณฑ์อาหารแปรรูปและเครื่องดื่มสมุนไพรไทยเพื่อสุขภาพ (ประเทศไทย) จำกัด
สร้างเรื่องใหม่ในนามกิจการนี้
บริษัท ใจดีผลิตภัณฑ์อาหารแปรรูปและเครื่องดื่มสมุนไพรไทยเพื่อสุขภาพ (ประเทศไทย) จำกัด
end of button, สร้างเรื่องใหม่ในนามกิจการนี้ บริษัท ใจดีผลิตภัณฑ์อาหารแปรรูปและเครื่องดื่มสมุนไพรไทยเพื่อสุขภาพ (ประเทศไทย) จำกัด
end of article, บริษัท ใจดีผลิตภัณฑ์อาหารแปรรูปและเครื่องดื่มสมุนไพรไทยเพื่อสุขภาพ (ประเทศไทย) จำกัด
end of listitem, level 1, position 2, set size 3
listitem, level 1, position 3, set size 3
article, ห้างหุ้นส่วนจำกัด ใจดีขนส่งและบริการ
heading, ห้างหุ้นส่วนจำกัด ใจดีขนส่งและบริการ, level 4
paragraph
ความสัมพันธ์ของท่านกับกิจการ:
ผู้รับมอบอำนาจ
end of paragraph
term
เลขนิติบุคคล
end of term
definition
0-xx-x-xxx-xxx01-9
end of definition
term
หมวดหมู่ธุรกิจ
end of term
definition
การขนส่งและสถานที่เก็บสินค้า
end of definition
term
ที่อยู่
end of term
definition
ไม่มีข้อมูล
end of definition
term
ภาคธุรกิจ
end of term
definition
ไม่มีข้อมูล
end of definition
term
ขนาดธุรกิจ
end of term
definition
ไม่มีข้อมูล
end of definition
term
เบอร์โทรศัพท์
end of term
definition
ไม่มีข้อมูล
end of definition
term
E-mail
end of term
definition
ไม่มีข้อมูล
end of definition
button, สร้างเรื่องใหม่ในนามกิจการนี้ ห้างหุ้นส่วนจำกัด ใจดีขนส่งและบริการ
สร้างเรื่องใหม่ในนามกิจการนี้
ห้างหุ้นส่วนจำกัด ใจดีขนส่งและบริการ
end of button, สร้างเรื่องใหม่ในนามกิจการนี้ ห้างหุ้นส่วนจำกัด ใจดีขนส่งและบริการ
end of article, ห้างหุ้นส่วนจำกัด ใจดีขนส่งและบริการ
end of listitem, level 1, position 3, set size 3
end of list
end of region, ข้อมูลกิจการ
region, สำเนาข้อมูลของท่าน
heading, สำเนาข้อมูลของท่าน, level 3
paragraph
ท่านดาวน์โหลดเรื่องที่ท่านติดต่อพร้อมประวัติการดำเนินงานเป็นตารางสำหรับ Excel หรือดาวน์โหลดข้อมูลทั้งหมดที่ระบบมีเกี่ยวกับท่านเป็นไฟล์ JSON ได้
end of paragraph
button, ดาวน์โหลดตาราง (CSV), not disabled
button, ดาวน์โหลดข้อมูลทั้งหมด (JSON), not disabled
end of region, สำเนาข้อมูลของท่าน
end of document`;
/* end snapshot ข้อมูลกิจการ */

snapshots["เรื่องที่ท่านติดต่อ"] = 
`document
heading, ระบบเพื่อขอรับบริการภาครัฐ, level 2
paragraph
เข้าสู่ระบบในชื่อ สมหญิง ใจดี
·
1-xxxx-xxxxx-01-1
end of paragraph
paragraph
ข้อมูลตัวอย่าง ไม่ใช่ข้อมูลจริง
end of paragraph
navigation, เมนูบริการ
list
listitem, level 1, position 1, set size 5
button, ข้อมูลกิจการ
end of listitem, level 1, position 1, set size 5
listitem, level 1, position 2, set size 5
button, เรื่องที่ท่านติดต่อ, current page
end of listitem, level 1, position 2, set size 5
listitem, level 1, position 3, set size 5
button, ค้นหาเรื่องที่ท่านติดต่อ
end of listitem, level 1, position 3, set size 5
listitem, level 1, position 4, set size 5
button, แจ้งเตือน ยังไม่ได้อ่าน 5 เรื่อง
แจ้งเตือน
ยังไม่ได้อ่าน 5 เรื่อง
end of button, แจ้งเตือน ยังไม่ได้อ่าน 5 เรื่อง
end of listitem, level 1, position 4, set size 5
listitem, level 1, position 5, set size 5
button, ออกจากระบบ, not disabled
end of listitem, level 1, position 5, set size 5
end of list
end of navigation, เมนูบริการ
heading, เรื่องที่ท่านติดต่อ, level 3
button, สร้างเรื่องใหม่
list, เลือกเรื่องตามสถานะ
listitem, level 1, position 1, set size 3
button, เรื่องใหม่ 3 เรื่อง, not pressed
เรื่องใหม่
3
เรื่อง
end of button, เรื่องใหม่ 3 เรื่อง, not pressed
end of listitem, level 1, position 1, set size 3
listitem, level 1, position 2, set size 3
button, กำลังดำเนินการ 6 เรื่อง, not pressed
กำลังดำเนินการ
6
เรื่อง
end of button, กำลังดำเนินการ 6 เรื่อง, not pressed
end of listitem, level 1, position 2, set size 3
listitem, level 1, position 3, set size 3
button, เรื่องติดต่อทั้งหมด 15 เรื่อง, pressed
เรื่องติดต่อทั้งหมด
15
เรื่อง
end of button, เรื่องติดต่อทั้งหมด 15 เรื่อง, pressed
end of listitem, level 1, position 3, set size 3
end of list, เลือกเรื่องตามสถานะ
region, เรื่องติดต่อทั้งหมด, not busy
heading, เรื่องติดต่อทั้งหมด, level 4
paragraph
พบ 15 เรื่อง
end of paragraph
เรียงตาม
combobox, เรียงตาม, has popup listbox, not expanded
list
listitem, level 1, position 1, set size 15
button, 2569-04718236-5 ขอคำแนะนำการเปลี่ยนที่ตั้งสำนักงานใหญ่ของบริษัท
2569-04718236-5
ขอคำแนะนำการเปลี่ยนที่ตั้งสำนักงานใหญ่ของบริษัท
end of button, 2569-04718236-5 ขอคำแนะนำการเปลี่ยนที่ตั้งสำนักงานใหญ่ของบริษัท
เรื่องใหม่
term
กิจการ
end of term
definition
บริษัท ใจดีผลิตภัณฑ์อาหารแปรรูปและเครื่องดื่มสมุนไพรไทยเพื่อสุขภาพ (ประเทศไทย) จำกัด
end of definition
term
หน่วยงาน
end of term
definition
กรมพัฒนาธุรกิจการค้า
end of definition
term
วันที่ติดต่อ
end of term
definition
time
22 พ.ย. 2569 09:05 น.
end of time
end of definition
end of listitem, level 1, position 1, set size 15
listitem, level 1, position 2, set size 15
button, 2569-20647193-1 ยังไม่ได้อ่าน สอบถามการนำส่งงบการเงินผ่านระบบอิเล็กทรอนิกส์
2569-20647193-1
ยังไม่ได้อ่าน
สอบถามการนำส่งงบการเงินผ่านระบบอิเล็กทรอนิกส์
end of button, 2569-20647193-1 ยังไม่ได้อ่าน สอบถามการนำส่งงบการเงินผ่านระบบอิเล็กทรอนิกส์
กำลังดำเนินการ
term
กิจการ
end of term
definition
บริษัท ใจดีผลิตภัณฑ์อาหารแปรรูปและเครื่องดื่มสมุนไพรไทยเพื่อสุขภาพ (ประเทศไทย) จำกัด
end of definition
term
หน่วยงาน
end of term
definition
กรมพัฒนาธุรกิจการค้า
end of definition
term
ความคืบหน้าล่าสุด
end of term
definition
time
22 พ.ย. 2569 08:45 น.
end of time
end of definition
end of listitem, level 1, position 2, set size 15
listitem, level 1, position 3, set size 15
button, 2569-92751860-2 ยังไม่ได้อ่าน การจดทะเบียนเครื่องหมายการค้าสำหรับเครื่องดื่มสมุนไพร
2569-92751860-2
ยังไม่ได้อ่าน
การจดทะเบียนเครื่องหมายการค้าสำหรับเครื่องดื่มสมุนไพร
end of button, 2569-92751860-2 ยังไม่ได้อ่าน การจดทะเบียนเครื่องหมายการค้าสำหรับเครื่องดื่มสมุนไพร
เสร็จสิ้น
·
ตอบแล้ว
term
กิจการ
end of term
definition
บริษัท ใจดีผลิตภัณฑ์อาหารแปรรูปและเครื่องดื่มสมุนไพรไทยเพื่อสุขภาพ (ประเทศไทย) จำกัด
end of definition
term
หน่วยงาน
end of term
definition
กรมทรัพย์สินทางปัญญา
end of definition
term
ความคืบหน้าล่าสุด
end of term
definition
time
21 พ.ย. 2569 14:55 น.
end of time
end of definition
end of listitem, level 1, position 3, set size 15
listitem, level 1, position 4, set size 15
button, 2569-15290347-6 ขั้นตอนขอเลขสารบบอาหารสำหรับคุกกี้ที่ผลิตในครัวเรือน
2569-15290347-6
ขั้นตอนขอเลขสารบบอาหารสำหรับคุกกี้ที่ผลิตในครัวเรือน
end of button, 2569-15290347-6 ขั้นตอนขอเลขสารบบอาหารสำหรับคุกกี้ที่ผลิตในครัวเรือน
เรื่องใหม่
term
กิจการ
end of term
definition
ร้านใจดีเบเกอรี่
end of definition
term
หน่วยงาน
end of term
definition
สำนักงานคณะกรรมการอาหารและยา
end of definition
term
วันที่ติดต่อ
end of term
definition
time
20 พ.ย. 2569 14:40 น.
end of time
end of definition
end of listitem, level 1, position 4, set size 15
listitem, level 1, position 5, set size 15
button, 2569-73915508-1 ยังไม่ได้อ่าน การจดทะเบียนภาษีมูลค่าเพิ่มเมื่อรายได้เกิน 1.8 ล้านบาท
2569-73915508-1
ยังไม่ได้อ่าน
การจดทะเบียนภาษีมูลค่าเพิ่มเมื่อรายได้เกิน 1.8 ล้านบาท
end of button, 2569-73915508-1 ยังไม่ได้อ่าน การจดทะเบียนภาษีมูลค่าเพิ่มเมื่อรายได้เกิน 1.8 ล้านบาท
กำลังดำเนินการ
:
รอข้อมูลจากท่าน
term
กิจการ
end of term
definition
ร้านใจดีเบเกอรี่
end of definition
term
หน่วยงาน
end of term
definition
กรมสรรพากร
end of definition
term
ความคืบหน้าล่าสุด
end of term
definition
time
19 พ.ย. 2569 15:25 น.
end of time
end of definition
end of listitem, level 1, position 5, set size 15
listitem, level 1, position 6, set size 15
button, 2569-11574906-4 สอบถามวันเปิดรับสมัครโครงการตลาดนัดผู้ประกอบการ
2569-11574906-4
สอบถามวันเปิดรับสมัครโครงการตลาดนัดผู้ประกอบการ
end of button, 2569-11574906-4 สอบถามวันเปิดรับสมัครโครงการตลาดนัดผู้ประกอบการ
เสร็จสิ้น
·
ผู้ประกอบการยกเลิก
term
กิจการ
end of term
definition
ร้านใจดีเบเกอรี่
end of definition
term
หน่วยงาน
end of term
definition
สำนักงานส่งเสริมวิสาหกิจขนาดกลางและขนาดย่อม
end of definition
term
วันที่ติดต่อ
end of term
definition
time
17 พ.ย. 2569 18:20 น.
end of time
end of definition
end of listitem, level 1, position 6, set size 15
listitem, level 1, position 7, set size 15
button, 2569-88301452-3 ไม่ทราบว่าต้องติดต่อหน่วยงานใดเรื่องการรับงานขนส่งของภาครัฐ
2569-88301452-3
ไม่ทราบว่าต้องติดต่อหน่วยงานใดเรื่องการรับงานขนส่งของภาครัฐ
end of button, 2569-88301452-3 ไม่ทราบว่าต้องติดต่อหน่วยงานใดเรื่องการรับงานขนส่งของภาครัฐ
เรื่องใหม่
term
กิจการ
end of term
definition
ห้างหุ้นส่วนจำกัด ใจดีขนส่งและบริการ
end of definition
term
หน่วยงาน
end of term
definition
สำนักงานส่งเสริมวิสาหกิจขนาดกลางและขนาดย่อม
end of definition
term
วันที่ติดต่อ
end of term
definition
time
16 พ.ย. 2569 11:20 น.
end of time
end of definition
end of listitem, level 1, position 7, set size 15
listitem, level 1, position 8, set size 15
button, 2569-31846027-5 ขอคำปรึกษาสินเชื่อเพื่อซื้อเครื่องจักรบรรจุซองอัตโนมัติ
2569-31846027-5
ขอคำปรึกษาสินเชื่อเพื่อซื้อเครื่องจักรบรรจุซองอัตโนมัติ
end of button, 2569-31846027-5 ขอคำปรึกษาสินเชื่อเพื่อซื้อเครื่องจักรบรรจุซองอัตโนมัติ
กำลังดำเนินการ
term
กิจการ
end of term
definition
บริษัท ใจดีผลิตภัณฑ์อาหารแปรรูปและเครื่องดื่มสมุนไพรไทยเพื่อสุขภาพ (ประเทศไทย) จำกัด
end of definition
term
หน่วยงาน
end of term
definition
ธนาคารพัฒนาวิสาหกิจขนาดกลางและขนาดย่อมแห่งประเทศไทย
end of definition
term
ความคืบหน้าล่าสุด
end of term
definition
time
15 พ.ย. 2569 10:00 น.
end of time
end of definition
end of listitem, level 1, position 8, set size 15
listitem, level 1, position 9, set size 15
button, 2569-66120934-3 ยังไม่ได้อ่าน ขอคำแนะนำระบบติดตามรถขนส่งและการสนับสนุนค่าใช้จ่าย
2569-66120934-3
ยังไม่ได้อ่าน
ขอคำแนะนำระบบติดตามรถขนส่งและการสนับสนุนค่าใช้จ่าย
end of button, 2569-66120934-3 ยังไม่ได้อ่าน ขอคำแนะนำระบบติดตามรถขนส่งและการสนับสนุนค่าใช้จ่าย
กำลังดำเนินการ
term
กิจการ
end of term
definition
ห้างหุ้นส่วนจำกัด ใจดีขนส่งและบริการ
end of definition
term
หน่วยงาน
end of term
definition
สำนักงานส่งเสริมเศรษฐกิจดิจิทัล
end of definition
term
ความคืบหน้าล่าสุด
end of term
definition
time
14 พ.ย. 2569 16:30 น.
end of time
end of definition
end of listitem, level 1, position 9, set size 15
listitem, level 1, position 10, set size 15
button, 2569-38460275-5 ขอรับการส่งเสริมการลงทุนเพื่อซื้อรถบรรทุกไฟฟ้า
2569-38460275-5
ขอรับการส่งเสริมการลงทุนเพื่อซื้อรถบรรทุกไฟฟ้า
end of button, 2569-38460275-5 ขอรับการส่งเสริมการลงทุนเพื่อซื้อรถบรรทุกไฟฟ้า
เสร็จสิ้น
·
ไม่รับเรื่อง
term
กิจการ
end of term
definition
ห้างหุ้นส่วนจำกัด ใจดีขนส่งและบริการ
end of definition
term
หน่วยงาน
end of term
definition
สำนักงานคณะกรรมการส่งเสริมการลงทุน
end of definition
term
ความคืบหน้าล่าสุด
end of term
definition
time
13 พ.ย. 2569 15:40 น.
end of time
end of definition
end of listitem, level 1, position 10, set size 15
listitem, level 1, position 11, set size 15
button, 2569-49035781-7 การขึ้นทะเบียนลูกจ้างรายวันสองคน
2569-49035781-7
การขึ้นทะเบียนลูกจ้างรายวันสองคน
end of button, 2569-49035781-7 การขึ้นทะเบียนลูกจ้างรายวันสองคน
กำลังดำเนินการ
term
กิจการ
end of term
definition
ร้านใจดีเบเกอรี่
end of definition
term
หน่วยงาน
end of term
definition
สำนักงานประกันสังคม
end of definition
term
ความคืบหน้าล่าสุด
end of term
definition
time
10 พ.ย. 2569 09:15 น.
end of time
end of definition
end of listitem, level 1, position 11, set size 15
listitem, level 1, position 12, set size 15
button, 2569-57203618-0 ขอข้อมูลการส่งออกเครื่องดื่มสมุนไพรไปประเทศญี่ปุ่น
2569-57203618-0
ขอข้อมูลการส่งออกเครื่องดื่มสมุนไพรไปประเทศญี่ปุ่น
end of button, 2569-57203618-0 ขอข้อมูลการส่งออกเครื่องดื่มสมุนไพรไปประเทศญี่ปุ่น
กำลังดำเนินการ
term
กิจการ
end of term
definition
บริษัท ใจดีผลิตภัณฑ์อาหารแปรรูปและเครื่องดื่มสมุนไพรไทยเพื่อสุขภาพ (ประเทศไทย) จำกัด
end of definition
term
หน่วยงาน
end of term
definition
กรมส่งเสริมการค้าระหว่างประเทศ
end of definition
term
ความคืบหน้าล่าสุด
end of term
definition
time
7 พ.ย. 2569 11:05 น.
end of time
end of definition
end of listitem, level 1, position 12, set size 15
listitem, level 1, position 13, set size 15
button, 2569-60819342-3 หลักสูตรอบรมการทำขนมปังและการบริหารต้นทุน
2569-60819342-3
หลักสูตรอบรมการทำขนมปังและการบริหารต้นทุน
end of button, 2569-60819342-3 หลักสูตรอบรมการทำขนมปังและการบริหารต้นทุน
เสร็จสิ้น
·
ตอบแล้ว
term
กิจการ
end of term
definition
ร้านใจดีเบเกอรี่
end of definition
term
หน่วยงาน
end of term
definition
กรมพัฒนาฝีมือแรงงาน
end of definition
term
ความคืบหน้าล่าสุด
end of term
definition
time
6 พ.ย. 2569 16:00 น.
end of time
end of definition
end of listitem, level 1, position 13, set size 15
listitem, level 1, position 14, set size 15
button, 2569-24098713-3 การขอรับรองมาตรฐานผลิตภัณฑ์ชุมชนสำหรับน้ำสมุนไพร
2569-24098713-3
การขอรับรองมาตรฐานผลิตภัณฑ์ชุมชนสำหรับน้ำสมุนไพร
end of button, 2569-24098713-3 การขอรับรองมาตรฐานผลิตภัณฑ์ชุมชนสำหรับน้ำสมุนไพร
เสร็จสิ้น
·
รวมกับเรื่องอื่น
term
กิจการ
end of term
definition
บริษัท ใจดีผลิตภัณฑ์อาหารแปรรูปและเครื่องดื่มสมุนไพรไทยเพื่อสุขภาพ (ประเทศไทย) จำกัด
end of definition
term
หน่วยงาน
end of term
definition
สำนักงานมาตรฐานผลิตภัณฑ์อุตสาหกรรม
end of definition
term
ความคืบหน้าล่าสุด
end of term
definition
time
2 พ.ย. 2569 11:30 น.
end of time
end of definition
end of listitem, level 1, position 14, set size 15
listitem, level 1, position 15, set size 15
button, 2569-83620159-4 ยังไม่ได้อ่าน การขึ้นทะเบียนโรงงานเมื่อเพิ่มเครื่องจักร
2569-83620159-4
ยังไม่ได้อ่าน
การขึ้นทะเบียนโรงงานเมื่อเพิ่มเครื่องจักร
end of button, 2569-83620159-4 ยังไม่ได้อ่าน การขึ้นทะเบียนโรงงานเมื่อเพิ่มเครื่องจักร
เสร็จสิ้น
·
ตอบแล้ว
term
กิจการ
end of term
definition
บริษัท ใจดีผลิตภัณฑ์อาหารแปรรูปและเครื่องดื่มสมุนไพรไทยเพื่อสุขภาพ (ประเทศไทย) จำกัด
end of definition
term
หน่วยงาน
end of term
definition
กรมโรงงานอุตสาหกรรม
end of definition
term
ความคืบหน้าล่าสุด
end of term
definition
time
13 ต.ค. 2569 15:15 น.
end of time
end of definition
end of listitem, level 1, position 15, set size 15
end of list
end of region, เรื่องติดต่อทั้งหมด, not busy
end of document`;
/* end snapshot เรื่องที่ท่านติดต่อ */

snapshots["ค้นหาเรื่องที่ท่านติดต่อ"] = 
`document
heading, ระบบเพื่อขอรับบริการภาครัฐ, level 2
paragraph
เข้าสู่ระบบในชื่อ สมหญิง ใจดี
·
1-xxxx-xxxxx-01-1
end of paragraph
paragraph
ข้อมูลตัวอย่าง ไม่ใช่ข้อมูลจริง
end of paragraph
navigation, เมนูบริการ
list
listitem, level 1, position 1, set size 5
button, ข้อมูลกิจการ
end of listitem, level 1, position 1, set size 5
listitem, level 1, position 2, set size 5
button, เรื่องที่ท่านติดต่อ
end of listitem, level 1, position 2, set size 5
listitem, level 1, position 3, set size 5
button, ค้นหาเรื่องที่ท่านติดต่อ, current page
end of listitem, level 1, position 3, set size 5
listitem, level 1, position 4, set size 5
button, แจ้งเตือน ยังไม่ได้อ่าน 5 เรื่อง
แจ้งเตือน
ยังไม่ได้อ่าน 5 เรื่อง
end of button, แจ้งเตือน ยังไม่ได้อ่าน 5 เรื่อง
end of listitem, level 1, position 4, set size 5
listitem, level 1, position 5, set size 5
button, ออกจากระบบ, not disabled
end of listitem, level 1, position 5, set size 5
end of list
end of navigation, เมนูบริการ
search, ค้นหาเรื่องที่ท่านติดต่อ
heading, ค้นหาเรื่องที่ท่านติดต่อ, level 3
paragraph
ระบุเงื่อนไขเท่าที่ทราบ หากไม่ระบุเงื่อนไข ระบบจะแสดงทุกเรื่องของท่าน
end of paragraph
form
เลขรับเรื่อง
paragraph
เช่น 2569-04718236-5 หรือเฉพาะส่วนต้นอย่างน้อย 4 หลัก
end of paragraph
textbox, เลขรับเรื่อง, เช่น 2569-04718236-5 หรือเฉพาะส่วนต้นอย่างน้อย 4 หลัก, not invalid
paragraph
คำค้นในชื่อเรื่องหรือรายละเอียด
paragraph
เช่น สินเชื่อ หรือ จดทะเบียน
end of paragraph
textbox, คำค้นในชื่อเรื่องหรือรายละเอียด, เช่น สินเชื่อ หรือ จดทะเบียน, not invalid
group, สถานะ, หากไม่เลือก ระบบจะค้นหาทุกสถานะ
สถานะ
paragraph
หากไม่เลือก ระบบจะค้นหาทุกสถานะ
end of paragraph
checkbox, เรื่องใหม่, not checked
เรื่องใหม่
checkbox, กำลังดำเนินการ, not checked
กำลังดำเนินการ
checkbox, เสร็จสิ้น, not checked
เสร็จสิ้น
end of group, สถานะ, หากไม่เลือก ระบบจะค้นหาทุกสถานะ
group
เงื่อนไขเพิ่มเติม
end of group
button, ค้นหา
button, ล้างเงื่อนไข
end of form
end of search, ค้นหาเรื่องที่ท่านติดต่อ
end of document`;
/* end snapshot ค้นหาเรื่องที่ท่านติดต่อ */

snapshots["แจ้งเตือน"] = 
`document
heading, ระบบเพื่อขอรับบริการภาครัฐ, level 2
paragraph
เข้าสู่ระบบในชื่อ สมหญิง ใจดี
·
1-xxxx-xxxxx-01-1
end of paragraph
paragraph
ข้อมูลตัวอย่าง ไม่ใช่ข้อมูลจริง
end of paragraph
navigation, เมนูบริการ
list
listitem, level 1, position 1, set size 5
button, ข้อมูลกิจการ
end of listitem, level 1, position 1, set size 5
listitem, level 1, position 2, set size 5
button, เรื่องที่ท่านติดต่อ
end of listitem, level 1, position 2, set size 5
listitem, level 1, position 3, set size 5
button, ค้นหาเรื่องที่ท่านติดต่อ
end of listitem, level 1, position 3, set size 5
listitem, level 1, position 4, set size 5
button, แจ้งเตือน ยังไม่ได้อ่าน 5 เรื่อง, current page
แจ้งเตือน
ยังไม่ได้อ่าน 5 เรื่อง
end of button, แจ้งเตือน ยังไม่ได้อ่าน 5 เรื่อง, current page
end of listitem, level 1, position 4, set size 5
listitem, level 1, position 5, set size 5
button, ออกจากระบบ, not disabled
end of listitem, level 1, position 5, set size 5
end of list
end of navigation, เมนูบริการ
heading, แจ้งเตือน, level 3
paragraph
เรื่องที่หน่วยงานปรับสถานะหรือเปลี่ยนแปลงข้อมูล แยกตามจำนวนวันนับจากการเปลี่ยนแปลงล่าสุด
end of paragraph
list, เลือกการแจ้งเตือนตามจำนวนวัน
listitem, level 1, position 1, set size 3
button, แจ้งเตือน 1–7 วัน 4 เรื่อง ยังไม่ได้อ่าน 3 เรื่อง, pressed
แจ้งเตือน 1–7 วัน
4
เรื่อง
ยังไม่ได้อ่าน 3 เรื่อง
end of button, แจ้งเตือน 1–7 วัน 4 เรื่อง ยังไม่ได้อ่าน 3 เรื่อง, pressed
end of listitem, level 1, position 1, set size 3
listitem, level 1, position 2, set size 3
button, แจ้งเตือน 8–15 วัน 4 เรื่อง ยังไม่ได้อ่าน 1 เรื่อง, not pressed
แจ้งเตือน 8–15 วัน
4
เรื่อง
ยังไม่ได้อ่าน 1 เรื่อง
end of button, แจ้งเตือน 8–15 วัน 4 เรื่อง ยังไม่ได้อ่าน 1 เรื่อง, not pressed
end of listitem, level 1, position 2, set size 3
listitem, level 1, position 3, set size 3
button, แจ้งเตือน มากกว่า 15 วัน 3 เรื่อง ยังไม่ได้อ่าน 1 เรื่อง, not pressed
แจ้งเตือน มากกว่า 15 วัน
3
เรื่อง
ยังไม่ได้อ่าน 1 เรื่อง
end of button, แจ้งเตือน มากกว่า 15 วัน 3 เรื่อง ยังไม่ได้อ่าน 1 เรื่อง, not pressed
end of listitem, level 1, position 3, set size 3
end of list, เลือกการแจ้งเตือนตามจำนวนวัน
region, แจ้งเตือน 1–7 วัน, not busy
heading, แจ้งเตือน 1–7 วัน, level 4
paragraph
พบ 4 เรื่อง
end of paragraph
list
listitem, level 1, position 1, set size 4
button, 2569-20647193-1 ยังไม่ได้อ่าน สอบถามการนำส่งงบการเงินผ่านระบบอิเล็กทรอนิกส์
2569-20647193-1
ยังไม่ได้อ่าน
สอบถามการนำส่งงบการเงินผ่านระบบอิเล็กทรอนิกส์
end of button, 2569-20647193-1 ยังไม่ได้อ่าน สอบถามการนำส่งงบการเงินผ่านระบบอิเล็กทรอนิกส์
กำลังดำเนินการ
term
กิจการ
end of term
definition
บริษัท ใจดีผลิตภัณฑ์อาหารแปรรูปและเครื่องดื่มสมุนไพรไทยเพื่อสุขภาพ (ประเทศไทย) จำกัด
end of definition
term
ความคืบหน้าล่าสุด
end of term
definition
ตอบกลับโดยกรมพัฒนาธุรกิจการค้า
end of definition
term
วันที่ดำเนินการล่าสุด
end of term
definition
time
22 พ.ย. 2569 08:45 น.
end of time
(
วันนี้
)
end of definition
term
จำนวนการเปลี่ยนแปลง
end of term
definition
2 ครั้ง
end of definition
end of listitem, level 1, position 1, set size 4
listitem, level 1, position 2, set size 4
button, 2569-92751860-2 ยังไม่ได้อ่าน การจดทะเบียนเครื่องหมายการค้าสำหรับเครื่องดื่มสมุนไพร
2569-92751860-2
ยังไม่ได้อ่าน
การจดทะเบียนเครื่องหมายการค้าสำหรับเครื่องดื่มสมุนไพร
end of button, 2569-92751860-2 ยังไม่ได้อ่าน การจดทะเบียนเครื่องหมายการค้าสำหรับเครื่องดื่มสมุนไพร
เสร็จสิ้น
·
ตอบแล้ว
term
กิจการ
end of term
definition
บริษัท ใจดีผลิตภัณฑ์อาหารแปรรูปและเครื่องดื่มสมุนไพรไทยเพื่อสุขภาพ (ประเทศไทย) จำกัด
end of definition
term
ความคืบหน้าล่าสุด
end of term
definition
ดำเนินการเสร็จสิ้นโดยกรมทรัพย์สินทางปัญญา
end of definition
term
วันที่ดำเนินการล่าสุด
end of term
definition
time
21 พ.ย. 2569 14:55 น.
end of time
(
เมื่อวาน
)
end of definition
end of listitem, level 1, position 2, set size 4
listitem, level 1, position 3, set size 4
button, 2569-73915508-1 ยังไม่ได้อ่าน การจดทะเบียนภาษีมูลค่าเพิ่มเมื่อรายได้เกิน 1.8 ล้านบาท
2569-73915508-1
ยังไม่ได้อ่าน
การจดทะเบียนภาษีมูลค่าเพิ่มเมื่อรายได้เกิน 1.8 ล้านบาท
end of button, 2569-73915508-1 ยังไม่ได้อ่าน การจดทะเบียนภาษีมูลค่าเพิ่มเมื่อรายได้เกิน 1.8 ล้านบาท
กำลังดำเนินการ
:
รอข้อมูลจากท่าน
term
กิจการ
end of term
definition
ร้านใจดีเบเกอรี่
end of definition
term
ความคืบหน้าล่าสุด
end of term
definition
ขอข้อมูลเพิ่มเติมโดยกรมสรรพากร
end of definition
term
วันที่ดำเนินการล่าสุด
end of term
definition
time
19 พ.ย. 2569 15:25 น.
end of time
(
3 วันที่ผ่านมา
)
end of definition
end of listitem, level 1, position 3, set size 4
listitem, level 1, position 4, set size 4
button, 2569-31846027-5 ขอคำปรึกษาสินเชื่อเพื่อซื้อเครื่องจักรบรรจุซองอัตโนมัติ
2569-31846027-5
ขอคำปรึกษาสินเชื่อเพื่อซื้อเครื่องจักรบรรจุซองอัตโนมัติ
end of button, 2569-31846027-5 ขอคำปรึกษาสินเชื่อเพื่อซื้อเครื่องจักรบรรจุซองอัตโนมัติ
กำลังดำเนินการ
term
กิจการ
end of term
definition
บริษัท ใจดีผลิตภัณฑ์อาหารแปรรูปและเครื่องดื่มสมุนไพรไทยเพื่อสุขภาพ (ประเทศไทย) จำกัด
end of definition
term
ความคืบหน้าล่าสุด
end of term
definition
รับเรื่องโดยธนาคารพัฒนาวิสาหกิจขนาดกลางและขนาดย่อมแห่งประเทศไทย
end of definition
term
วันที่ดำเนินการล่าสุด
end of term
definition
time
15 พ.ย. 2569 10:00 น.
end of time
(
7 วันที่ผ่านมา
)
end of definition
end of listitem, level 1, position 4, set size 4
end of list
end of region, แจ้งเตือน 1–7 วัน, not busy
end of document`;
/* end snapshot แจ้งเตือน */

snapshots["ออกจากระบบ"] = 
`document
paragraph
ท่านออกจากระบบแล้ว
end of paragraph
heading, ระบบเพื่อขอรับบริการภาครัฐ, level 2
paragraph
กรุณาเลือกประเภทของบัญชี ที่จะเข้าใช้งาน
end of paragraph
list
listitem, level 1, position 1, set size 2
button, เข้าสู่ระบบด้วยบัญชีบัตรประชาชน, จะใช้ login ที่สร้างจากระบบ SME One ID
paragraph
จะใช้ login ที่สร้างจากระบบ SME One ID
end of paragraph
end of listitem, level 1, position 1, set size 2
listitem, level 1, position 2, set size 2
button, เข้าสู่ระบบด้วยบัญชีนิติบุคคล, จะใช้ login เดียวกันกับกรมพัฒนาธุรกิจการค้า (DBD)
paragraph
จะใช้ login เดียวกันกับกรมพัฒนาธุรกิจการค้า (DBD)
end of paragraph
link, ลืมรหัสผ่านบัญชีกรมพัฒนาธุรกิจการค้า (DBD)
end of listitem, level 1, position 2, set size 2
end of list
end of document`;
/* end snapshot ออกจากระบบ */

